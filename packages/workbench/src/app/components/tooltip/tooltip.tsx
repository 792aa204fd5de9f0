import { Tooltip as Radix, Popover as RadixPopover } from "radix-ui";
import type { ReactNode } from "react";
import { useLayer } from "../dialog/layer.js";
import { Keys } from "../keys/keys.js";
import styles from "./tooltip.module.css";

interface TooltipProps {
  readonly words: string;
  readonly keys?: string;
  readonly children: ReactNode;
}

/** The name of what is under the pointer or has the focus, and its key. */
export const Tooltip = ({ words, keys, children }: TooltipProps): ReactNode => (
  <Radix.Root delayDuration={450}>
    <Radix.Trigger asChild>{children}</Radix.Trigger>
    <Radix.Portal {...useLayer()}>
      <Radix.Content className={styles.tooltip} sideOffset={6} collisionPadding={8}>
        {words}
        {keys === undefined ? null : <Keys keys={keys} />}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
);

/** What every tooltip of the page has to stand in. */
export const TooltipProvider = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <Radix.Provider skipDelayDuration={300}>{children}</Radix.Provider>
);

interface PopoverProps {
  /** What opens it: a button. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly children: ReactNode;
}

/** A small panel beside what opened it; Escape and a press elsewhere close it. */
export const Popover = ({ trigger, label, children }: PopoverProps): ReactNode => (
  <RadixPopover.Root>
    <RadixPopover.Trigger asChild>{trigger}</RadixPopover.Trigger>
    <RadixPopover.Portal {...useLayer()}>
      <RadixPopover.Content className={styles.popover} aria-label={label} sideOffset={6} collisionPadding={8}>
        {children}
      </RadixPopover.Content>
    </RadixPopover.Portal>
  </RadixPopover.Root>
);
