import { compareCodePoints } from "@foedus/language";
import { isByRule } from "../../format/position.js";
import type { Position, Stance } from "../../format/position.js";
import { indexStatements } from "../../folder/statement-index.js";
import { isDecidedFor } from "../../format/statement.js";
import type { Statement } from "../../format/statement.js";
import { standingOfPosition } from "../../standing/check-positions.js";
import { writeStanding } from "../../standing/standing.js";
import { carries } from "../../standing/stances.js";
import { partyNames } from "../../wording/parties.js";
import { summaryOf } from "../../positions/follow.js";
import type { PartyOnTerm } from "../../positions/party-on-term.js";
import { NO_MODEL } from "../../positions/no-model.js";
import type { Author, Change } from "../commands/command.js";
import type { Outcome } from "../commands/outcome.js";
import { refusal } from "../commands/refusal.js";
import type { OpenStore } from "../open-store.js";
import { positionId } from "../records/identity.js";
import { DOSSIER } from "../records/values.js";
import { orProblem, statementNamed, valueIn } from "./statements-there.js";

/** What a person sets in the place of what the rules say. */
export interface Override {
  readonly party: string;
  readonly term: string;
  readonly stance: Stance;
  /** As REPORT/ID; none for all confirmed statements of the party about the term that can carry the stance. */
  readonly statements: readonly string[];
  readonly reason: string;
}

const declared = async (store: OpenStore, { party, term }: Pick<Override, "party" | "term">) => {
  const about = valueIn(await store.record("dossier", DOSSIER))?.value;
  const found = about?.terms.find(({ name }) => name === term);
  if (about?.parties.some(({ name }) => name === party) !== true) {
    throw refusal("unknown_party", `“${party}” is no party of this dossier.`, "Name one of dossier.json.");
  }
  if (found === undefined) {
    throw refusal("unknown_term", `“${term}” is no term of this dossier.`, "Name one of dossier.json.");
  }
  return { about, title: found.title };
};

const named = async (store: OpenStore, ids: readonly string[]): Promise<readonly Statement[]> => {
  const found: Statement[] = [];
  for (const id of new Set(ids)) {
    const { value } = await statementNamed(store, id);
    if (!isDecidedFor(value)) {
      const help = "A position rests only on statements that a person confirmed or corrected.";
      throw refusal("undecided_statement", `“${id}” is ${value.status}.`, help);
    }
    found.push(value);
  }
  return found;
};

const standpointOf = async (
  store: OpenStore,
  { party, term }: Pick<Override, "party" | "term">,
): Promise<PartyOnTerm | undefined> => valueIn(await store.standpoints({ party, term }))[0];

/** The statements of some reports, with all that carries them. */
const statementsIn = async (
  store: OpenStore,
  reports: ReadonlySet<string>,
): Promise<readonly Statement[]> => {
  const found: Statement[] = [];
  for (const report of [...reports].toSorted(compareCodePoints)) {
    for (const { value } of valueIn(await store.statementsOf(report))) found.push(value);
  }
  return found;
};

/** The report that a statement is of, by its name REPORT/ID. */
const reportIn = (statement: string): string => statement.slice(0, statement.lastIndexOf("/"));

const restsOn = ({ party, term, stance }: Override, all: readonly Statement[]): readonly Statement[] => {
  const found = all.filter(
    (statement) =>
      isDecidedFor(statement) &&
      statement.speaker.party === party &&
      statement.terms?.includes(term) === true &&
      carries(statement, stance),
  );
  if (found.length > 0) return found;
  const message = `No confirmed statement of “${party}” about “${term}” does anything that “${stance}” could rest on.`;
  throw refusal("nothing_to_rest_on", message, "Name the statements: --statement REPORT/ID.");
};

const overridesIn = (standpoint: PartyOnTerm | undefined) =>
  (standpoint?.positions ?? []).filter(({ value }) => value.override !== undefined);

const removal = ({ id, revision }: PartyOnTerm["positions"][number]): Change => ({
  type: "remove",
  kind: "position",
  id,
  expects: revision,
});

/**
 * Sets a position in the place of what the rules say, and of an earlier override of the same party on the same term; what
 * people wrote by hand stays. Its standing is the one that its statements give. Problems: `unknown_party`, `unknown_term`,
 * `unknown_statement`, `undecided_statement`, `nothing_to_rest_on`, and those of the store.
 */
export const overridePosition = (store: OpenStore, override: Override, author: Author): Promise<Outcome> =>
  orProblem(store, async () => {
    const { party, term, stance, reason } = override;
    const { about: dossier, title } = await declared(store, override);
    const standpoint = await standpointOf(store, override);
    const given = await named(store, override.statements);
    const about =
      given.length > 0
        ? given.map(({ report }) => report)
        : (standpoint?.movement ?? []).map(({ statement }) => reportIn(statement));
    const all = await statementsIn(store, new Set(about));
    const chosen = given.length > 0 ? given : restsOn(override, all);
    const statements = chosen.map(({ report, id }) => `${report}/${id}`);
    const base = { party, term, stance, statements };
    const standing = standingOfPosition({ ...base, summary: "-" }, indexStatements(all));
    if (standing === null) throw refusal("unknown_statement", "A statement is gone.", "Look again.");
    const value: Position = {
      ...base,
      standing: writeStanding(standing),
      summary: summaryOf(
        { party, term, termTitle: title, names: partyNames(dossier, NO_MODEL) },
        stance,
        standing,
      ),
      override: { by: author.actor, date: author.moment.slice(0, 10), reason },
    };
    const id = positionId(value);
    const expects = valueIn(await store.record("position", id))?.revision ?? 0;
    const others = overridesIn(standpoint).filter((other) => other.id !== id);
    const changes: readonly Change[] = [
      { type: "record", kind: "position", id, expects, value },
      ...others.map(removal),
    ];
    return store.perform({ type: "together", title: `Override: ${id}`, changes }, author);
  });

/** Ends what a person has set in the rules' place, so that they say again. Problems: `no_override`, and those of the store. */
export const withdrawOverride = (
  store: OpenStore,
  pair: Pick<Override, "party" | "term">,
  author: Author,
): Promise<Outcome> =>
  orProblem(store, async () => {
    const standpoint = await standpointOf(store, pair);
    const overrides = overridesIn(standpoint);
    const name = `${pair.party}/${pair.term}`;
    if (overrides.length === 0) {
      const byHand = standpoint?.positions.some(({ value }) => !isByRule(value)) === true;
      const help = byHand
        ? "The position there was written by hand and stands in no rule's place."
        : "The positions there follow from rules already.";
      throw refusal("no_override", `Nobody has set a position of ${name} in a rule's place.`, help);
    }
    const changes = overrides.map(removal);
    return store.perform({ type: "together", title: `End of the override: ${name}`, changes }, author);
  });
