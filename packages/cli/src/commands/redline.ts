import { verdictChanges, withGeneralLaw } from "@foedus/engine";
import type { EngineProblem, Instrument, VerdictChange } from "@foedus/engine";
import { redline } from "@foedus/language";
import { loadSound } from "../answers/load-sound.js";
import { differencesForPeople, verdictsForPeople } from "../answers/redline-for-people.js";
import type { LoadedFoedus } from "../foedus-files.js";
import { redlineSchema } from "../output/redline.js";
import type { RedlineLine } from "../output/redline.js";
import type { Output } from "./check.js";

const NOTHING = "Nothing was compared: a text with errors has no meaning to compare.";

/** How two versions are compared from the command line. */
export interface RedlineOptions {
  /** Files or folders whose scenarios are asked of both; without it, those that come with the later version. */
  readonly scenarios?: readonly string[];
  /** Fills what each version leaves open as its own variant of this name assumes. */
  readonly variant?: string;
  readonly json?: boolean;
}

/** The agreements that the given files declare. */
const ownOf = ({ model, files }: LoadedFoedus): readonly Instrument[] => {
  const given = new Set(files.map(({ path }) => path));
  return model.instruments.filter(({ location }) => given.has(location.file));
};

const verdictsOf = (
  answer: VerdictChange["before"] | EngineProblem,
): Extract<RedlineLine, { type: "verdicts" }>["before"] =>
  "type" in answer ? { problem: answer.code, message: answer.message, help: answer.help } : answer;

/**
 * Says what differs between two versions of a text, clause by clause in normal form, and which questions of the same scenarios they
 * answer differently. Returns the exit code: 0 where nothing differs, 1 where something does, 2 where they cannot be compared.
 */
export async function compareVersions(
  before: string,
  after: string,
  options: RedlineOptions,
  io: Output,
): Promise<number> {
  const old = await loadSound([before], NOTHING, io);
  const young = await loadSound([after], NOTHING, io);
  if (old.type === "stopped" || young.type === "stopped") return 2;
  const asked =
    options.scenarios === undefined ? young : await loadSound([after, ...options.scenarios], NOTHING, io);
  if (asked.type === "stopped") return 2;
  const [earlier, later] = [ownOf(old), ownOf(young)];
  if (earlier.length === 0 || later.length === 0) {
    io.stderr(
      `${earlier.length === 0 ? before : after}: There is no agreement in it to compare.\n  help: Name a file or folder that declares one.\n`,
    );
    return 2;
  }
  const variantIn = ({ variants }: LoadedFoedus) =>
    variants.find(({ name }) => name === options.variant) ?? null;
  if (options.variant !== undefined && variantIn(old) === null && variantIn(young) === null) {
    io.stderr(`Neither version has a variant ${options.variant}.\n  help: Name one that they declare.\n`);
    return 2;
  }
  const differences = redline(
    { model: old.model, instruments: earlier },
    { model: young.model, instruments: later },
  );
  const changes = verdictChanges(
    { model: withGeneralLaw(old.model), variant: variantIn(old) },
    { model: withGeneralLaw(young.model), variant: variantIn(young) },
    asked.scenarios,
  );
  if (options.json === true) {
    const lines = [
      ...differences,
      ...changes.map((change) => ({
        type: "verdicts" as const,
        ...change,
        before: verdictsOf(change.before),
        after: verdictsOf(change.after),
      })),
    ];
    for (const line of lines) io.stdout(`${JSON.stringify(redlineSchema.parse(line))}\n`);
  } else io.stdout(`${differencesForPeople(differences)}${verdictsForPeople(changes)}`);
  return differences.length > 0 || changes.some(({ differsAt }) => differsAt.length > 0) ? 1 : 0;
}
