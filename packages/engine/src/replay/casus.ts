import { articleInWords } from "../explanation/words.js";
import type { Article, Clause, Instrument } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import { byCodePoint, sortedUnique } from "../order/code-point.js";
import { isOpinion } from "./occasions.js";
import type { CasusFoederis, DutyReplay } from "./types.js";

/** How many reasons are told for a clause that several occasions set off, or did not. */
const REASONS = 8;

/** Whether a clause's casus foederis arose, for whom, and why or why not, from the states of its duties. */
export function casusOf(
  instrument: Instrument,
  article: Article,
  clause: Clause,
  duties: readonly DutyReplay[],
): CasusFoederis {
  const own = duties.filter((duty) => duty.clause === clause.name);
  const certain = own.filter(({ range }) => !range.includes("does_not_arise"));
  const possible = own.filter(({ range }) => range.some((state) => state !== "does_not_arise"));
  const arose = certain.length > 0 ? "yes" : possible.length > 0 ? "undetermined" : "no";
  return {
    clause: clause.name,
    arose,
    forWhom: sortedUnique(certain.flatMap(({ beneficiary }) => named(beneficiary))),
    owedBy: sortedUnique(certain.map(({ owner }) => owner)),
    because: because(instrument, article, clause, own, arose),
  };
}

function because(
  instrument: Instrument,
  article: Article,
  clause: Clause,
  own: readonly DutyReplay[],
  arose: CasusFoederis["arose"],
): readonly string[] {
  const name = articleInWords(instrument, article);
  const occasions = sortedUnique(
    own
      .filter(({ range }) => range.some((state) => state !== "does_not_arise"))
      .flatMap(({ occasion }) => (occasion === null ? [] : [`${occasion.date}: ${occasion.words}.`])),
  );
  if (arose === "yes") return occasions.slice(0, REASONS);
  const failures = mostFrequentFirst(
    own.flatMap(({ outcomes }) =>
      outcomes.filter(({ state }) => state === "does_not_arise").map(({ why }) => why),
    ),
  );
  if (own.length > 0) return [...occasions, ...failures].slice(0, REASONS);
  return [
    isOpinion(clause)
      ? `${name} is set off by an opinion, and no event says that anybody formed it.`
      : `${name} is not set off: ${missing(clause)}.`,
  ];
}

/** What no event is, where none comes near to setting the clause off. */
function missing({ trigger }: Clause): string {
  switch (trigger?.type) {
    case "armed_attack":
      return "no event is an armed attack on anybody whom it speaks of";
    case "threat":
      return "no event is a threat to anybody whom it speaks of";
    default:
      return "nothing in the scenario is what it asks for";
  }
}

const named = (party: PartyName | null): readonly PartyName[] => (party === null ? [] : [party]);

/** Each sentence once; first what is so of most duties: that the victim was no party yet, before that one of thirty others was not. */
function mostFrequentFirst(sentences: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const sentence of sentences) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  return [...counts]
    .sort(([one, often], [other, seldom]) => seldom - often || byCodePoint(one, other))
    .map(([sentence]) => sentence);
}
