import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { useLayer } from "../dialog/layer.js";
import { Icon } from "../icon/icon.js";
import type { IconName } from "../icon/icon.js";
import { Keys } from "../keys/keys.js";
import styles from "./menu.module.css";

interface MenuProps {
  /** What opens it: a button. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly children: ReactNode;
}

/** A menu of actions under a button; arrow keys and first letters find their way in it. */
export const Menu = ({ trigger, label, children }: MenuProps): ReactNode => (
  <Radix.Root modal={false}>
    <Radix.Trigger asChild>{trigger}</Radix.Trigger>
    <Radix.Portal {...useLayer()}>
      <Radix.Content
        className={styles.menu}
        aria-label={label}
        sideOffset={4}
        collisionPadding={8}
        align="start"
      >
        {children}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
);

interface MenuItemProps {
  readonly onSelect: () => void;
  readonly children: ReactNode;
  readonly icon?: IconName;
  readonly keys?: string;
  /** Second line, for what the words mean. */
  readonly note?: string;
  readonly isDisabled?: boolean;
}

/** One action of a menu, with its key. */
export const MenuItem = ({
  onSelect,
  children,
  icon,
  keys,
  note,
  isDisabled = false,
}: MenuItemProps): ReactNode => (
  <Radix.Item className={styles.item} onSelect={onSelect} disabled={isDisabled}>
    <span className={styles.mark}>{icon === undefined ? null : <Icon name={icon} />}</span>
    <span className={styles.words}>
      {children}
      {note === undefined ? null : <span className={styles.note}>{note}</span>}
    </span>
    {keys === undefined ? null : <Keys keys={keys} />}
  </Radix.Item>
);

interface MenuChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One of several, under a heading. */
export const MenuChoice = ({ label, value, onChange, options }: MenuChoiceProps): ReactNode => (
  <Radix.Group>
    <Radix.Label className={styles.label}>{label}</Radix.Label>
    <Radix.RadioGroup value={value} onValueChange={onChange}>
      {options.map((option) => (
        <Radix.RadioItem key={option.value} value={option.value} className={styles.item}>
          <span className={styles.mark}>
            <Radix.ItemIndicator>
              <Icon name="check" />
            </Radix.ItemIndicator>
          </span>
          <span className={styles.words}>{option.label}</span>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  </Radix.Group>
);

/** A line between groups of actions. */
export const MenuLine = (): ReactNode => <Radix.Separator className={styles.line} />;
