import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent, MouseEvent, PointerEvent, ReactNode } from "react";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { IconButton } from "../button/button.js";
import styles from "./dialog.module.css";
import { LayerContext } from "./layer.js";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `drawer` comes from the side and leaves the page in sight; `top` is for what one types into; `wide` for two things side by side. */
  readonly place?: "middle" | "drawer" | "top" | "wide";
  /** The buttons at its foot. */
  readonly actions?: ReactNode;
  /** Whether the title is only read out. */
  readonly isTitleHidden?: boolean;
}

/**
 * What lies over the page until it is closed: the browser's own modal dialog, which keeps the focus inside, makes the rest
 * of the page inert and gives the focus back. What has `data-first` gets it; else the title. It is open as long as it is there.
 */
export const Dialog = ({
  title,
  onClose,
  children,
  place = "middle",
  actions,
  isTitleHidden = false,
}: DialogProps): ReactNode => {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element !== null && !element.open) element.showModal();
    // What wants the focus says so; else the title has it, and is read out.
    const first = element?.querySelector<HTMLElement>("[data-first]");
    (first ?? element?.querySelector("h2"))?.focus();
    setLayer(element);
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  // The backdrop is the dialog itself; whatever stands in it is inside of its only child.
  const isOnBackdrop = ({ target }: MouseEvent): boolean => target === dialog.current;
  // Where words are selected beyond the edge, the click is the dialog's too: what counts is where it began and where it ended.
  const isPressed = useRef(false);
  const onPointerDown = (event: PointerEvent): void => {
    isPressed.current = isOnBackdrop(event);
  };
  const onPointerUp = (event: PointerEvent): void => {
    isPressed.current &&= isOnBackdrop(event);
  };
  const onPress = (event: MouseEvent): void => {
    if (isPressed.current && isOnBackdrop(event)) onClose();
    isPressed.current = false;
  };
  const onKey = (event: KeyboardEvent): void => {
    // Keys of the page below stay below.
    event.stopPropagation();
  };
  return (
    // A press on the backdrop does what Escape does.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={[styles.dialog, styles[place]].join(" ")}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={onPointerDown}
      onPointerUp={onPointerUp}
      onClick={onPress}
      onKeyDown={onKey}
    >
      <LayerContext value={layer}>
        <div className={styles.sheet}>
          <header className={isTitleHidden ? "heard" : styles.head}>
            <h2 id={heading} tabIndex={-1}>
              {title}
            </h2>
            {isTitleHidden ? null : (
              <IconButton label={say(messages.components.close)} icon="close" onClick={onClose} />
            )}
          </header>
          <div className={styles.body}>{children}</div>
          {actions === undefined ? null : <footer className={styles.foot}>{actions}</footer>}
        </div>
      </LayerContext>
    </dialog>
  );
};
