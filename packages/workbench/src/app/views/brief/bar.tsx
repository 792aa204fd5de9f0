import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Button } from "../../components/button/button.js";
import { SelectField, TextField } from "../../components/field/field.js";
import { useRecords } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { byName, say } from "../../messages/say.js";
import styles from "./bar.module.css";
import { ExportMenu } from "./export/export-menu.js";
import type { BriefSearch } from "./search.js";

const said = messages.brief;

interface BarProps {
  readonly search: BriefSearch;
  /** Null where there is nothing to keep. */
  readonly onKeep: (() => void) | null;
}

/** Which brief is shown, what it is compared with, and where it goes; all but the last stands in the address. */
export const Bar = ({ search, onKeep }: BarProps): ReactNode => {
  const navigate = useNavigate();
  const names = useRecords("brief")
    .map(({ id }) => id)
    .toSorted((left, right) => byName(right, left));
  const goTo = (wanted: BriefSearch): void => void navigate({ to: "/brief", search: wanted });
  const { kept, since, date } = search;
  const shown = kept === undefined ? {} : { kept };
  const compare = (value: string): void => {
    if (value === "") goTo(shown);
    else goTo(value === "date" ? { ...shown, date: "" } : { ...shown, since: value.slice("kept ".length) });
  };
  return (
    <section className={styles.bar} aria-label={say(said.bar)}>
      {names.length === 0 && kept === undefined ? null : (
        <SelectField
          label={say(said.shown)}
          value={kept ?? ""}
          options={[
            { value: "", label: say(said.live) },
            ...names.map((name) => ({ value: name, label: say(said.keptAs, { name }) })),
          ]}
          onChange={(event) => {
            const { kept: _, ...rest } = search;
            goTo(event.target.value === "" ? rest : { ...rest, kept: event.target.value });
          }}
        />
      )}
      <SelectField
        label={say(said.since)}
        value={since === undefined ? (date === undefined ? "" : "date") : `kept ${since}`}
        options={[
          { value: "", label: say(said.sinceNothing) },
          ...names
            .filter((name) => name !== kept)
            .map((name) => ({
              value: `kept ${name}`,
              label: say(said.keptAs, { name }),
            })),
          { value: "date", label: say(said.sinceDate) },
        ]}
        onChange={(event) => {
          compare(event.target.value);
        }}
      />
      {date === undefined || since !== undefined ? null : (
        <TextField
          type="date"
          label={say(said.date)}
          value={date}
          onChange={(event) => {
            goTo({ ...shown, date: event.target.value });
          }}
        />
      )}
      <div className={styles.actions}>
        <Button disabled={onKeep === null} onClick={onKeep ?? undefined}>
          {say(said.keep)}
        </Button>
        <ExportMenu />
        <Button
          onClick={() => {
            globalThis.print();
          }}
        >
          {say(said.print)}
        </Button>
      </div>
    </section>
  );
};
