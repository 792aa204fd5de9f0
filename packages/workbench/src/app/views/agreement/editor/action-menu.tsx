import { useEffect, useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import styles from "./action-menu.module.css";
import type { OfferedAction } from "./code-actions.js";

interface ActionMenuProps {
  readonly actions: readonly OfferedAction[];
  /** Where the cursor is on the screen. */
  readonly at: { readonly left: number; readonly bottom: number };
  readonly onChoose: (action: OfferedAction) => void;
  readonly onClose: () => void;
}

const WIDTH = 352;
const HEIGHT = 288;

/** What can be done at the cursor of the text, in a menu that stands there. */
export const ActionMenu = ({ actions, at, onChoose, onClose }: ActionMenuProps): ReactNode => {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    menu.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
    const close = ({ target }: PointerEvent): void => {
      if (target instanceof Node && menu.current?.contains(target) !== true) onClose();
    };
    document.addEventListener("pointerdown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
    };
  }, [onClose]);
  const onKey = (event: KeyboardEvent): void => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const index = items.findIndex((item) => item === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" || event.key === "Tab") onClose();
    else if (step !== undefined) items.at((index + step) % items.length)?.focus();
    else if (event.key === "Home") items.at(0)?.focus();
    else if (event.key === "End") items.at(-1)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isAbove = at.bottom + HEIGHT > innerHeight;
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={say(messages.agreement.actionsLabel)}
      className={styles.menu}
      style={{
        left: Math.max(8, Math.min(at.left, innerWidth - WIDTH - 8)),
        ...(isAbove ? { bottom: innerHeight - at.bottom + 28 } : { top: at.bottom + 4 }),
      }}
      onKeyDown={onKey}
    >
      {actions.map((action) => (
        <button
          key={action.title}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={styles.item}
          onClick={() => {
            onChoose(action);
          }}
        >
          {action.title}
        </button>
      ))}
    </div>
  );
};
