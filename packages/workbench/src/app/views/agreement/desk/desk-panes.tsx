import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Split } from "../../../components/split/split.js";
import { Tabs } from "../../../components/tabs/tabs.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import { PANES } from "../routes.js";
import type { Pane } from "../routes.js";
import styles from "./desk.module.css";
import { useNarrow } from "./use-narrow.js";

interface DeskPanesProps {
  readonly panes: Readonly<Record<Pane, ReactNode>>;
  /** How many questions are open; null where it is not known. */
  readonly open: number | null;
  /** The pane that the address names; undefined where it names none. */
  readonly pane: Pane | undefined;
  /** Whether the address names an open question, so that its pane is the one to begin with. */
  readonly isHole: boolean;
}

/** The panes over one text: side by side, and one at a time where it is narrow. */
export const DeskPanes = ({ panes, open, pane, isHole }: DeskPanesProps): ReactNode => {
  const navigate = useNavigate();
  const isNarrow = useNarrow();
  const turnTo = (wanted: string): void => {
    const known = PANES.find((one) => one === wanted);
    if (known !== undefined)
      void navigate({ to: ".", search: (before) => ({ ...before, pane: known }), replace: true });
  };
  const { paneText, paneSaid, paneForm, paneOpen, paneOpenCount } = messages.agreement;
  const labels: Readonly<Record<Pane, string>> = {
    text: say(paneText),
    said: say(paneSaid),
    form: say(paneForm),
    open: open === null || open === 0 ? say(paneOpen) : say(paneOpenCount, { count: open }),
  };
  const tabsOf = (shown: readonly Pane[], value: Pane): ReactNode => (
    <div className={styles.side}>
      <Tabs
        label={say(messages.agreement.panes)}
        value={value}
        onChange={turnTo}
        tabs={shown.map((one) => ({ value: one, label: labels[one], content: panes[one] }))}
      />
    </div>
  );
  if (isNarrow) return tabsOf(PANES, pane ?? (isHole ? "open" : "text"));
  const beside = pane === "form" || pane === "open" ? pane : isHole ? "open" : "form";
  return (
    <Split
      name="agreement"
      share={40}
      first={panes.text}
      second={
        <Split
          name="agreement side"
          share={50}
          first={panes.said}
          second={tabsOf(["form", "open"], beside)}
        />
      }
    />
  );
};
