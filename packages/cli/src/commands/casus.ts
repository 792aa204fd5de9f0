import { casusOfScenario, instrumentsAlone, isCalendarDate } from "@foedus/engine";
import type { Instrument, Model, Scenario } from "@foedus/engine";
import { casusForPeople } from "../answers/casus-for-people.js";
import { typedAttack } from "../answers/typed-attack.js";
import { loadSound } from "../answers/load-sound.js";
import { LIBRARY_FOLDER } from "../foedus-files.js";
import { casusForMachines } from "../output/casus.js";
import type { Output } from "./check.js";

const NOTHING = "Nothing was asked: a text with errors has no meaning to compute with.";

/** Which case is asked about. */
export interface CasusOptions {
  /** `AGGRESSOR:VICTIM[@PLACE]`; see `answers/typed-attack.ts`. */
  readonly attack: string;
  /** YYYY-MM-DD. */
  readonly on: string;
  /** Words for how the attack is: `significant`, `"not provoked"`. */
  readonly being?: readonly string[];
  /** Files that declare the instrument, where the library does not. */
  readonly file?: readonly string[];
  readonly json?: boolean;
}

/**
 * Says whether the casus foederis of an instrument's clauses arises in an attack that a person types. Exit codes: 0 whatever the
 * answer, 1 where the texts have errors, 2 where a name, a date or a path is unknown.
 */
export async function casus(instrument: string, options: CasusOptions, io: Output): Promise<number> {
  const refuse = (message: string, help: string): number => {
    io.stderr(`${message}\n  help: ${help}\n`);
    return 2;
  };
  if (!isCalendarDate(options.on))
    return refuse(`There is no date “${options.on}”.`, "Write it YYYY-MM-DD: 1982-04-02.");
  const loaded = await loadSound([...(options.file ?? []), LIBRARY_FOLDER], NOTHING, io);
  if (loaded.type === "stopped") return loaded.code;
  const meant = instrumentMeant(loaded.model, instrument);
  if (meant === null) {
    const known = loaded.model.instruments.map(({ name }) => name).sort();
    return refuse(
      `There is no instrument “${instrument}” in the library.`,
      `Known are: ${known.join(", ")}.`,
    );
  }
  const attack = typedAttack(loaded.model, options.attack, options.being ?? []);
  if (attack.type === "unknown") return refuse(attack.message, attack.help);
  const model = instrumentsAlone(loaded.model, [meant.name]);
  const location = { file: "", line: 1, column: 1, words: "" };
  const scenario: Scenario = {
    name: "case",
    title: "The case",
    location,
    events: [{ date: options.on, location, event: attack.event }],
    questions: [],
  };
  const answers = casusOfScenario(model, scenario);
  if ("type" in answers) return refuse(answers.message, answers.help);
  const own = answers.filter((answer) => answer.instrument === meant.name && !answer.isStanding);
  if (options.json === true) {
    for (const answer of own) io.stdout(`${JSON.stringify(casusForMachines(model, answer))}\n`);
    return 0;
  }
  io.stdout(`${meant.title} (${meant.name}), ${options.attack} on ${options.on}\n`);
  if (own.length === 0) io.stdout("  No clause of it is set off by anything: it has no casus foederis.\n");
  for (const answer of own) io.stdout(casusForPeople(model, answer));
  return 0;
}

/** The instrument that a word means: its name, or its title, whatever the case of the letters. */
function instrumentMeant({ instruments }: Model, word: string): Instrument | null {
  const asked = word.trim().toLowerCase();
  return (
    instruments.find(({ name, title }) => name.toLowerCase() === asked || title.toLowerCase() === asked) ??
    null
  );
}
