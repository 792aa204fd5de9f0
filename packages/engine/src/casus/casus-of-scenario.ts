import { articleInWords } from "../explanation/words.js";
import type { Article, Clause, Force, Instrument, Model } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import type { Scenario } from "../model/scenario.js";
import type { EngineProblem } from "../problem.js";
import { sortedUnique } from "../order/code-point.js";
import { casusOf } from "../replay/casus.js";
import { isOpinion } from "../replay/occasions.js";
import { replay } from "../replay/replay.js";
import type { CasusFoederis, DutyReplay, DutyState } from "../replay/types.js";
import type { CalendarDate } from "../time/moment.js";
import { casusOnReadings, sentencesOf } from "./on-readings.js";

/** Something that was owed, or forbidden, under a clause by a date. */
export interface DueThen {
  /** Which provision of the clause, from 1. */
  readonly provision: number;
  readonly kind: DutyReplay["kind"];
  readonly owner: PartyName;
  readonly beneficiary: PartyName | null;
  readonly state: DutyState | "undetermined";
  /** The date by which it is to be performed; null without one, and where open terms decide it. */
  readonly due: CalendarDate | null;
  /** How firmly; null where open terms decide it. */
  readonly level: Force | null;
}

/** Whether the casus foederis of one clause arose in given events, and what was then due. */
export interface CasusAnswer extends CasusFoederis {
  readonly instrument: string;
  readonly article: string;
  /** Whether the clause waits for no event: then what it requires is owed as long as it is in force. */
  readonly isStanding: boolean;
  /** What it waits for where its event fits: somebody's finding or vote, or an opinion freely held; null for nothing of the kind. */
  readonly awaits: "finding" | "opinion" | null;
  readonly asOf: CalendarDate;
  /** For whom it may have arisen: on some answer to what the text leaves open. */
  readonly mayBeFor: readonly PartyName[];
  readonly due: readonly DueThen[];
}

/**
 * Of every clause: whether the casus foederis arose by a date, for whom, why or why not, and what was then due
 * at which level. Nobody is in play: what no event gives has not happened, a finding no more than an attack.
 *
 * @param asOf the date as of which it is told; without it, the day of the last event.
 * @returns the answers in the order of the texts, or a typed problem: no event, an unknown name, too many completions.
 */
export function casusOfScenario(
  model: Model,
  scenario: Scenario,
  asOf: CalendarDate | null = null,
): readonly CasusAnswer[] | EngineProblem {
  const last = scenario.events
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  const date = asOf ?? last;
  if (date === undefined) {
    return {
      type: "problem",
      code: "no_event",
      message: `The scenario ${scenario.name} has no event.`,
      help: "Give it one with a date: 1939-09-01 armed attack on poland by germany in territory of poland.",
    };
  }
  const found = replay(model, scenario, { asOf: date, variant: null });
  if ("type" in found) return found;
  const byClause = new Map<string, DutyReplay[]>();
  for (const duty of found.duties) {
    const own = byClause.get(duty.clause);
    if (own === undefined) byClause.set(duty.clause, [duty]);
    else own.push(duty);
  }
  const dutiesOf = ({ name }: Pick<Clause, "name">): readonly DutyReplay[] => byClause.get(name) ?? [];
  return model.instruments.flatMap((instrument) =>
    instrument.articles.flatMap((article) =>
      sentencesOf(article).map((sentence): CasusAnswer => {
        const [first, ...others] = sentence.clauses;
        const own = sentence.clauses.flatMap(dutiesOf);
        const casus = sentence.clauses.map((clause) =>
          casusOf(instrument, article, clause, dutiesOf(clause)),
        );
        const arisen = own.filter(({ range }) => range.some((state) => state !== "does_not_arise"));
        const notYet = notYetInForce(instrument, article, date);
        const awaitsFinding = own.some(({ outcomes }) => outcomes.some((outcome) => outcome.awaitsFinding));
        return {
          ...(others.length === 0
            ? casusOf(instrument, article, first, own)
            : casusOnReadings(sentence, casus, dutiesOf)),
          instrument: instrument.name,
          article: article.name,
          isStanding: first.trigger === null,
          ...(notYet === null || own.length > 0 ? {} : { because: [notYet] }),
          awaits: awaitsWhat(first, own, awaitsFinding, notYet),
          asOf: date,
          mayBeFor: sortedUnique(arisen.flatMap(({ beneficiary }) => beneficiary ?? [])),
          due: arisen.map(dueThen),
        };
      }),
    ),
  );
}

function dueThen(duty: DutyReplay): DueThen {
  const { provision, kind, owner, beneficiary, state, level, outcomes } = duty;
  const [first, ...others] = outcomes;
  const due = first !== undefined && others.every((other) => other.due === first.due) ? first.due : null;
  return { provision, kind, owner, beneficiary, state, due, level };
}

function awaitsWhat(
  clause: Clause,
  own: readonly DutyReplay[],
  awaitsFinding: boolean,
  notYet: string | null,
): CasusAnswer["awaits"] {
  if (awaitsFinding) return "finding";
  return isOpinion(clause) && own.length === 0 && notYet === null ? "opinion" : null;
}

/** Why a clause that nothing set off could not have been: its instrument enters into force only later. Null where that is open. */
function notYetInForce(instrument: Instrument, article: Article, asOf: CalendarDate): string | null {
  const { entryIntoForce } = instrument;
  const entry = entryIntoForce.type === "stated" ? entryIntoForce.value : null;
  if (entry?.type !== "date" || entry.date <= asOf) return null;
  const name = articleInWords(instrument, article);
  return `${name} is not in force at the time: it takes effect on ${entry.date}.`;
}
