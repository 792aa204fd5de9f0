import type { Reason } from "../finding.js";
import type { Ground } from "../grounding/context.js";
import type { Failure, GroundCandidate } from "../grounding/provisions.js";
import type { PrecedenceGround } from "../grounding/precedence.js";
import type { Miss } from "../grounding/triggers.js";
import type { Inquiry } from "../grounding/ground.js";
import type { Reservation } from "../model/instrument.js";
import { partyInWords } from "../model/lookup.js";
import { dateOf } from "../time/moment.js";
import { clauseInWords } from "./acts.js";
import { notInForceInWords } from "./not-in-force.js";
import { articleInWords, askedInWords, joined, sentence } from "./words.js";

/** Why one instrument prevails over another, in words. */
export const PRECEDENCE: Readonly<Record<PrecedenceGround, string>> = {
  charter_103: "obligations under the Charter prevail (Article 103)",
  stated: "the texts say which of them prevails",
  law_over_commitment: "law prevails over a political commitment",
  later_treaty:
    "between the same parties the later treaty prevails (Vienna Convention on the Law of Treaties, Article 30(3))",
};

/** Why a candidate gives nothing here, in a sentence that names the clause. Null where it does not fail. */
export function failureReason(ground: Ground, inquiry: Inquiry, candidate: GroundCandidate): Reason | null {
  const { failure } = candidate;
  if (failure === null) return null;
  const { instrument, article, clause } = candidate.candidate;
  const name = articleInWords(instrument, article);
  const reason = (told: string): Reason => ({
    code: failure.code,
    clause: clause.name,
    sentence: sentence(told),
  });
  switch (failure.code) {
    case "not_in_force":
      return reason(`${notInForceInWords(ground, name, failure)}.`);
    case "refused":
      return reason(
        `${partyInWords(ground.model, candidate.performer)} has refused what ${name} provides for (${dateOf(failure.at)}).`,
      );
    case "lapsed":
      return reason(`${lapsedInWords(ground, name, failure)}.`);
    case "displaced":
      return reason(
        `${name} yields to ${clauseInWords(ground.model, failure.by)}: ${PRECEDENCE[failure.because]}.`,
      );
    case "excluded":
      return reason(
        failure.reservation === undefined
          ? `${name} leaves out ${askedInWords(ground, inquiry.asked)}.`
          : `${reservedInWords(ground, name, failure.reservation, inquiry)}.`,
      );
    case "not_triggered": {
      const because = joined([...new Set(failure.misses.map((miss) => missInWords(ground, miss)))]);
      const { reservation } = failure;
      return reason(
        reservation === undefined
          ? `${name} is not set off: ${because}.`
          : `${name} is not set off as ${partyInWords(ground.model, reservation.party)} is bound by it, under ${KINDS[reservation.type]}: ${because}.`,
      );
    }
  }
}

function lapsedInWords(
  { model }: Ground,
  name: string,
  { at, party, replacedBy }: Extract<Failure, { readonly code: "lapsed" }>,
): string {
  if (replacedBy !== undefined) {
    const article = articleInWords(replacedBy.instrument, replacedBy.article);
    return `${name} has been replaced by ${article} since ${dateOf(at)}`;
  }
  if (party !== undefined)
    return `${name} does not bind ${partyInWords(model, party)} any more: it left on ${dateOf(at)}`;
  return `${name} has ended by ${dateOf(at)}, before what would set it off`;
}

const KINDS: Readonly<Record<Reservation["type"], string>> = {
  reservation: "a reservation of its own",
  understanding: "an understanding of its own",
  exception: "an exception that the text makes",
};

function reservedInWords(
  ground: Ground,
  name: string,
  { type, party, effect }: Reservation,
  { asked }: Inquiry,
): string {
  const what = effect.type === "not_bound" ? name : askedInWords(ground, asked);
  const whose = partyInWords(ground.model, party);
  return type === "exception"
    ? `the text excepts ${whose} from ${what}${effect.type === "not_bound" ? "" : ` under ${name}`}`
    : `${whose} has made ${type === "reservation" ? "a reservation" : "an understanding"} that leaves out ${what}${effect.type === "not_bound" ? "" : ` under ${name}`}`;
}

function missInWords(ground: Ground, miss: Miss): string {
  const where = (name: string): string => ground.places.get(name)?.title ?? territoryInWords(ground, name);
  switch (miss.type) {
    case "no_event":
      return "nothing in the scenario is what it asks for";
    case "other_victim":
      return `an event against ${partyInWords(ground.model, miss.victim)} is not one against the party it protects`;
    case "other_aggressor":
      return miss.aggressor === null
        ? "the scenario names no aggressor, and the clause does"
        : `the clause does not speak of an attack by ${partyInWords(ground.model, miss.aggressor)}`;
    case "outside":
      return `the place of the attack, ${where(miss.where)}, lies outside the area it covers`;
    case "other_beneficiary":
      return `it provides for the aggressor, and ${partyInWords(ground.model, miss.side)} is not known to be it`;
    case "event_not_given":
      return `it waits for the event “${miss.subject} ${miss.event}”, which is not given`.replaceAll(
        "_",
        " ",
      );
    case "other_owner":
      return `it does not speak of ${partyInWords(ground.model, miss.party)} in this case`;
    case "quality": {
      const quality = miss.quality.replaceAll("_", " ");
      return `the attack was ${miss.asked ? "not " : ""}${quality}`;
    }
    case "too_few_adversaries":
      return `${attackedInWords(miss.attackers)} attacked, the text asks for ${numberInWords(miss.atLeast)}`;
    case "no_demand":
      return "no demand that was refused came before the attack";
    case "other_conflict":
      return `the attack was no part of ${miss.conflict.replaceAll("_", " ")}`;
    case "object":
      return `an attack on ${miss.object.replaceAll("_", " ")} at ${where(miss.where)} is not deemed an attack on the party`;
  }
}

const NUMBERS = ["none", "one", "two", "three", "four", "five"] as const;

function numberInWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}

function attackedInWords(attackers: number): string {
  return attackers === 0 ? "nobody known" : numberInWords(attackers);
}

function territoryInWords(ground: Ground, where: string): string {
  const party = /^territory of (.+)$/u.exec(where)?.[1];
  return party === undefined ? where : `the territory of ${partyInWords(ground.model, party)}`;
}
