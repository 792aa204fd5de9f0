import type { ComponentPropsWithRef, ReactNode } from "react";
import { Icon } from "../icon/icon.js";
import type { IconName } from "../icon/icon.js";
import { Tooltip } from "../tooltip/tooltip.js";
import styles from "./button.module.css";

interface ButtonProps extends ComponentPropsWithRef<"button"> {
  /** `main` is the one main action of a view; `quiet` has no edge. */
  readonly look?: "main" | "outlined" | "quiet" | "problem";
  readonly icon?: IconName;
}

/** Something that is pressed, named by its words. */
export const Button = ({ look = "outlined", icon, children, className, ...rest }: ButtonProps): ReactNode => (
  <button
    type="button"
    className={[styles.button, styles[look], className].filter(Boolean).join(" ")}
    {...rest}
  >
    {icon === undefined ? null : <Icon name={icon} />}
    <span>{children}</span>
  </button>
);

interface IconButtonProps extends Omit<ComponentPropsWithRef<"button">, "aria-label" | "children"> {
  readonly label: string;
  readonly icon: IconName;
  /** The key that does the same, shown with the name. */
  readonly keys?: string;
}

/** Something that is pressed, named by a drawing; its name is read out and shown under the pointer. */
export const IconButton = ({ label, icon, keys, className, ...rest }: IconButtonProps): ReactNode => (
  <Tooltip words={label} {...(keys === undefined ? {} : { keys })}>
    <button
      type="button"
      aria-label={label}
      aria-keyshortcuts={keys}
      className={[styles.button, styles.quiet, styles.icon, className].filter(Boolean).join(" ")}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  </Tooltip>
);
