import type { Change } from "../../store/commands/command.js";
import type { Store } from "../../store/store.js";
import { author, done, report } from "../../store/testing/commands.js";

/** A report in which the reader finds three statements, one of them through another. */
export const text = (number: number): string =>
  `GENEVA — Norland rejects the draft number ${String(number)}, its foreign minister Anna Berg said on Monday. ` +
  `"We will not sign it," Berg said. Sudania's president Omar Haddad said that Norland had agreed to a truce.\n`;

/** The names of so many reports. */
export const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `r-${String(index).padStart(5, "0")}`);

/** Puts so many reports into a store, as one entry. */
export const fill = async (store: Store, count: number): Promise<readonly string[]> => {
  const all = names(count);
  const changes: readonly Change[] = all.map((name, index) => report(name, text(index)));
  done(await store.perform({ type: "together", title: "Reports", changes }, author()));
  return all;
};
