import type { Article, Clause } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import { sortedUnique } from "../order/code-point.js";
import type { CasusFoederis, DutyReplay } from "../replay/types.js";

/** One sentence of an article: a clause, or the clauses that its readings are, where it is contested what sets it off. */
export interface Sentence {
  readonly name: string;
  /** One for each reading, in their order. */
  readonly clauses: readonly [Clause, ...Clause[]];
}

const READING = /\.reading-\d+$/u;

/** The sentences of an article, in its order. */
export function sentencesOf({ clauses }: Article): readonly Sentence[] {
  const sentences = new Map<string, { readonly name: string; readonly clauses: [Clause, ...Clause[]] }>();
  for (const clause of clauses) {
    const hole = clause.onReading?.words.hole;
    const known = hole === undefined ? undefined : sentences.get(hole);
    if (known !== undefined) known.clauses.push(clause);
    else {
      const name = hole === undefined ? clause.name : clause.name.replace(READING, "");
      sentences.set(hole ?? clause.name, { name, clauses: [clause] });
    }
  }
  return [...sentences.values()];
}

/**
 * Whether the casus foederis of a sentence arose whose readings are clauses of their own: surely for whom it did on every reading,
 * each duty arising whenever its reading is taken.
 */
export function casusOnReadings(
  { name, clauses }: Sentence,
  casus: readonly CasusFoederis[],
  dutiesOf: (clause: Clause) => readonly DutyReplay[],
): CasusFoederis {
  const onReading = clauses.map((clause) =>
    dutiesOf(clause).filter((duty) => arisesOnItsReading(duty, clause)),
  );
  const parties = (of: (duty: DutyReplay) => PartyName | null): readonly PartyName[] => {
    const [first = [], ...others] = onReading.map((duties) =>
      sortedUnique(duties.flatMap((duty) => of(duty) ?? [])),
    );
    return first.filter((party) => others.every((other) => other.includes(party)));
  };
  const isSure = onReading.every((duties) => duties.length > 0);
  const isPossible = casus.some(({ arose }) => arose !== "no");
  return {
    clause: name,
    arose: isSure ? "yes" : isPossible ? "undetermined" : "no",
    forWhom: isSure ? parties(({ beneficiary }) => beneficiary) : [],
    owedBy: isSure ? parties(({ owner }) => owner) : [],
    because: sortedUnique(casus.flatMap(({ because }) => because)),
  };
}

/** Whether a duty arises in every completion that takes the reading on which alone its clause holds. */
function arisesOnItsReading({ range, settling }: DutyReplay, { onReading }: Clause): boolean {
  if (range.every((state) => state === "does_not_arise")) return false;
  if (!range.includes("does_not_arise")) return true;
  const not = settling.find(({ state }) => state === "does_not_arise");
  return (
    not !== undefined &&
    not.complete &&
    not.sets.every((set) =>
      set.some(({ hole, answer }) => hole === onReading?.words.hole && answer !== onReading.label),
    )
  );
}
