import { useState } from "react";
import type { ReactNode } from "react";
import { Button, IconButton } from "../components/button/button.js";
import { Chain } from "../components/chain/chain.js";
import { DataList } from "../components/data-list/data-list.js";
import { CalendarDate, Moment } from "../components/date/date.js";
import { Dialog } from "../components/dialog/dialog.js";
import { CheckField, SelectField, TextArea, TextField } from "../components/field/field.js";
import { StandingMark, StatusMark, TermMark, VerdictMark } from "../components/mark/mark.js";
import { Menu, MenuItem } from "../components/menu/menu.js";
import { Progress } from "../components/progress/progress.js";
import { Quote } from "../components/quote/quote.js";
import { Split } from "../components/split/split.js";
import { Loading, State } from "../components/state/state.js";
import { DataTable } from "../components/table/data-table.js";
import type { Column } from "../components/table/data-table.js";
import { Tabs } from "../components/tabs/tabs.js";
import { tell } from "../components/toast/toasts.js";
import { Popover } from "../components/tooltip/tooltip.js";
import styles from "./gallery.module.css";

const ROWS = Array.from({ length: 10_000 }, (_, index) => ({
  name: `row ${index}`,
  size: (index * 7919) % 10_007,
}));
const COLUMNS: readonly Column<(typeof ROWS)[number]>[] = [
  { id: "name", title: "Name", cell: ({ name }) => name, sortBy: ({ name }) => name, isHeading: true },
  { id: "size", title: "Size", cell: ({ size }) => size, sortBy: ({ size }) => size },
];
const WORDS = "no details how it will work";

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode => (
  <section className={styles.part}>
    <h2>{title}</h2>
    <div className={styles.row}>{children}</div>
  </section>
);

const Marks = (): ReactNode => (
  <Part title="Marks">
    {(["assured", "discretionary", "impossible", "undetermined"] as const).map((verdict) => (
      <VerdictMark key={verdict} verdict={verdict} />
    ))}
    {(["stated", "contested", "analogy", "assumed", "open"] as const).map((state) => (
      <TermMark key={state} state={state} />
    ))}
    <StandingMark known={{ type: "own" }} />
    <StandingMark known={{ type: "reported", by: "the United States" }} />
    <StandingMark known={{ type: "narrator" }} />
    {(["proposed", "confirmed", "corrected", "rejected"] as const).map((status) => (
      <StatusMark key={status} status={status} />
    ))}
  </Part>
);

const Words = (): ReactNode => (
  <Part title="Words">
    <Quote words={WORDS} language="en" source="Zelenskyy, Brussels" />
    <Quote words="لا توجد تفاصيل" language="ar" source="Αθήνα · Київ" isReported />
    <Chain
      report="Sunday report"
      carriers={[{ name: "Steve Witkoff", party: "United States" }]}
      speaker={{ name: "Russia", party: null }}
    />
    <CalendarDate date="2025-08-17" />
    <CalendarDate date={null} />
    <Moment moment="2025-08-17T09:30:00Z" />
    <DataList rows={[{ name: "Venue", value: "CNN" }]} />
  </Part>
);

const Controls = ({ onOpen }: { readonly onOpen: (place: "middle" | "drawer") => void }): ReactNode => (
  <Part title="Controls">
    <Button look="main">Main</Button>
    <Button icon="pen">Outlined</Button>
    <Button look="quiet">Quiet</Button>
    <Button look="problem">Problem</Button>
    <Button disabled>Disabled</Button>
    <IconButton icon="undo" label="Undo" keys="Control+Z" />
    <Menu label="Menu" trigger={<Button icon="down">Menu</Button>}>
      <MenuItem
        icon="check"
        keys="c"
        onSelect={() => {
          tell("Confirmed");
        }}
      >
        Confirm
      </MenuItem>
      <MenuItem isDisabled note="Nothing to reject" onSelect={() => undefined}>
        Reject
      </MenuItem>
    </Menu>
    <Popover label="More" trigger={<Button>Popover</Button>}>
      <p>{WORDS}</p>
    </Popover>
    <Button
      onClick={() => {
        onOpen("middle");
      }}
    >
      Dialog
    </Button>
    <Button
      onClick={() => {
        onOpen("drawer");
      }}
    >
      Drawer
    </Button>
    <Button
      onClick={() => {
        tell("Something failed", { isProblem: true });
      }}
    >
      Toast
    </Button>
    <TextField label="One line" note="What is wanted" />
    <TextField label="Wrong" problem="This cannot be so" defaultValue="x" />
    <TextArea label="Many lines" />
    <SelectField label="One of several" options={[{ value: "us", label: "United States" }]} />
    <CheckField label="So or not" />
  </Part>
);

/** Every shared component once. */
export const Gallery = (): ReactNode => {
  const [place, setPlace] = useState<"middle" | "drawer" | null>(null);
  const [tab, setTab] = useState("table");
  return (
    <main className={styles.gallery}>
      <h1>Components</h1>
      <Marks />
      <Words />
      <Controls onOpen={setPlace} />
      <Part title="States">
        <Progress words="Working it out …" done={0.4} onCancel={() => undefined} />
        <Progress words="Working it out …" done={null} onCancel={() => undefined} />
        <Loading words="Reading …" />
        <State icon="problem" isProblem title="This could not be read" actions={<Button>Try again</Button>}>
          <p>{WORDS}</p>
        </State>
      </Part>
      <Tabs
        label="More"
        value={tab}
        onChange={setTab}
        tabs={[
          {
            value: "table",
            label: "Table",
            content: (
              <div className={styles.table}>
                <DataTable caption="Rows" columns={COLUMNS} rows={ROWS} keyOf={({ name }) => name} />
              </div>
            ),
          },
          {
            value: "split",
            label: "Split",
            content: (
              <div className={styles.table}>
                <Split name="gallery" first={<p>{WORDS}</p>} second={<p>{WORDS}</p>} />
              </div>
            ),
          },
        ]}
      />
      {place === null ? null : (
        <Dialog
          title="Dialog"
          place={place}
          onClose={() => {
            setPlace(null);
          }}
          actions={<Button>Do it</Button>}
        >
          <p>{WORDS}</p>
        </Dialog>
      )}
    </main>
  );
};
