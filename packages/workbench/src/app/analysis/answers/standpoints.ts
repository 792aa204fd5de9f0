import { OTHER_RULES, STANCE_RULES, standpointsAsOf } from "@foedus/dossier";
import type { PartyOnTerm, Recorded } from "@foedus/dossier";
import type { AnswerContext } from "./context.js";

interface Asked extends Recorded {
  /** A day, YYYY-MM-DD: how things stood as far as was known by then; null for now. */
  readonly asOf: string | null;
}

/** Where every party stands on every term, with the sentences of the rules by their names. */
export interface Standpoints {
  readonly cells: readonly PartyOnTerm[];
  readonly rules: Readonly<Record<string, string>>;
}

const RULES: Standpoints["rules"] = {
  ...OTHER_RULES,
  ...Object.fromEntries(STANCE_RULES.map(({ name, sentence }) => [name, sentence])),
};

/** Where every party stands on every term: what is recorded, what the rules say, what a person must decide, how it came. */
export const standpoints = ({ asOf, ...recorded }: Asked, { progress }: AnswerContext): Standpoints => ({
  cells: standpointsAsOf(recorded, asOf, progress),
  rules: RULES,
});
