import type { EventForm, ScenarioForm } from "@foedus/language";

/** Words put in the place of others. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with something else in one place. */
export const edited = (text: string, edit: Edit): string =>
  text.slice(0, edit.start) + edit.text + text.slice(edit.end);

interface Dated {
  readonly date: string;
  /** `06:00`, or nothing. */
  readonly hour: string;
}

const when = ({ date, hour }: Dated): string => `${date}${hour === "" ? "" : ` ${hour}`}`;

const momentOf = ({ date, hour }: EventForm): string =>
  when({ date: date.written, hour: hour.written === "" ? "00:00" : hour.written });

/** Another event, in the place that its date gives it among the others. */
export const withEvent = (form: ScenarioForm, dated: Dated, happening: string): Edit => {
  const moment = when({ ...dated, hour: dated.hour === "" ? "00:00" : dated.hour });
  const before = form.events.findLast((event) => momentOf(event) <= moment);
  const at = before?.line.end ?? form.heading;
  return { start: at, end: at, text: `\n  ${when(dated)} ${happening}` };
};

/** The same event on another day. */
export const onDate = ({ date }: EventForm, to: string): Edit => ({
  start: date.start,
  end: date.end,
  text: to,
});

/** An event in other words. */
export const rewritten = (event: EventForm, dated: Dated, happening: string): Edit => ({
  start: event.start,
  end: event.end,
  text: `${when(dated)} ${happening}`,
});

/** Without an event or a question, its line with it. */
export const without = ({
  line,
}: {
  readonly line: { readonly start: number; readonly end: number };
}): Edit => ({
  start: line.start,
  end: line.end,
  text: "",
});

/** Another question, behind all that the scenario has: `for ukraine: us gives armed_force within 30 days`. */
export const withQuestion = (form: ScenarioForm, asked: string): Edit => ({
  start: form.end,
  end: form.end,
  text: `\n  ask ${asked}`,
});

/** A scenario that nothing happens in yet. A quotation mark would end its title. */
export const newScenario = (name: string, title: string): string =>
  `scenario ${name} "${title.replaceAll('"', "”")}"\n`;

/** A title as a name of the language: its letters and figures, joined. */
export const nameFor = (title: string, taken: readonly string[]): string => {
  const letters = title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "_")
    .replaceAll(/^_+|_+$/gu, "");
  const name = /^[a-z]/u.test(letters) ? letters : `scenario_${letters}`.replace(/_$/u, "");
  const numbered = (number: number): string => (number === 1 ? name : `${name}_${String(number)}`);
  let number = 1;
  while (taken.includes(numbered(number))) number += 1;
  return numbered(number);
};
