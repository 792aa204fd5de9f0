import { actorsInWords, articleInWords, levelInWords, sentence } from "../explanation/words.js";
import type { Ground } from "../grounding/context.js";
import { movesTowards } from "../grounding/game.js";
import type { GroundProvision } from "../grounding/game.js";
import type { Level, Provision } from "../model/instrument.js";
import { happeningInWords } from "../model/happening.js";
import { partyInWords } from "../model/lookup.js";
import { HOURS_IN_DAY, dateOf, endOfDay } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import type { DutyFacts, DutyRecord } from "./duty.js";
import type { DutyName } from "./ground-duty.js";

/** Why a duty is in its state: clause, level, event and date. */
export function stateInWords(
  ground: Ground,
  duty: DutyName,
  facts: DutyFacts,
  record: DutyRecord,
  level: Level,
): string {
  const { candidate } = duty;
  const article = articleInWords(candidate.instrument, candidate.article);
  const owner = partyInWords(ground.model, duty.owner);
  const last = record.history.at(-1);
  if (last === undefined) {
    const end = facts.closes;
    return sentence(
      end === null
        ? `${article}: what it asks for was not given.`
        : `${article} ended on ${dateOf(end.moment)} (${end.told}), before what would set it off.`,
    );
  }
  const since = dateOf(last.moment);
  const due = record.due === null ? "without a deadline" : `due by ${lastHourInWords(record.due)}`;
  const by = byInWords(record);
  const arisen = facts.arises;
  const occasion = arisen === null ? "" : `, set off on ${dateOf(arisen.moment)} by this: ${arisen.told}`;
  const owed = `${article} binds ${owner} ${levelInWords(level)}${occasion}`;
  const what = facts.kind === "restraint" ? "a restraint" : due;
  const told = ((): string => {
    switch (record.state) {
      case "does_not_arise":
        return `${article} does not arise.`;
      case "pending":
        return `${owed}; ${facts.kind === "restraint" ? "it is kept so far" : `not yet performed, ${what}`}.`;
      case "excused":
        return `${owed}; since ${since} it need not be performed: ${hindranceInWords(ground, duty, record)}.`;
      case "suspended":
        return `${owed}; suspended since ${since}${by}.`;
      case "performed":
        return `${owed}; performed on ${since}${record.late ? `, late: it was ${due}` : ""}${by}.`;
      case "overdue":
        return `${owed}; it was ${due}, and was not performed.`;
      case "breached":
        return `${owed}; breached on ${since}${by}${record.repaired === null ? "" : `, made good on ${dateOf(record.repaired)}`}.`;
      case "lapsed":
        return `${owed}; it ended on ${since}${facts.kind === "restraint" ? "" : ", before it was due"}${by}.`;
    }
  })();
  return sentence(told);
}

/** The last hour in time: the end of a day, or where hours are counted the hour itself. */
function lastHourInWords(moment: Moment): string {
  const left = endOfDay(moment) - moment;
  const hour = String(HOURS_IN_DAY - 1 - left).padStart(2, "0");
  return left === 0 ? `the end of ${dateOf(moment)}` : `${hour}:00 on ${dateOf(moment)}`;
}

function byInWords(record: DutyRecord): string {
  const cause = record.history.at(-1)?.cause;
  switch (cause?.type) {
    case "event":
    case "closed":
      return `: ${cause.told}`;
    case "repair_over":
      return ": the time to make good is over";
    case "due":
      return record.refused ? ": its owner had refused it" : "";
    default:
      return "";
  }
}

function hindranceInWords(ground: Ground, { candidate, setting }: DutyName, record: DutyRecord): string {
  if (record.released) {
    return setting.side === null
      ? "it was released"
      : `${partyInWords(ground.model, setting.side)} released it`;
  }
  const missing = record.unmet.flatMap((index) => needInWords(ground, candidate.provision, index));
  const shut = record.shut.map((organ) => `${organ.replaceAll("_", " ")} withholds it`);
  return [...missing, ...shut].join("; ");
}

function needInWords(ground: Ground, { needs }: Provision, index: number): readonly string[] {
  const need = needs?.[index];
  if (need === undefined) return [];
  if (need.type === "vote") {
    const council = ground.model.councils.find(({ name }) => name === need.council);
    return [`it waits for a vote of the ${council?.title ?? need.council}`];
  }
  if (need.type === "performance") return [`it waits until what ${need.clause} requires is done`];
  if (need.type === "event") {
    return [`it waits for the event “${happeningInWords(ground.model, need.subject, need.event)}”`];
  }
  const { by } = need;
  const who =
    by.type === "party"
      ? partyInWords(ground.model, by.name)
      : by.type === "role"
        ? `the ${by.role}`
        : `a member of ${by.group.replaceAll(".", " ")}`;
  const what = need.type === "act" ? `“${need.act.replaceAll("_", " ")}” by` : `a ${need.type} of`;
  return [`it waits for ${what} ${who}`];
}

/** Why nothing has arisen although the event fits: nobody who must find or vote has. */
export function notFoundInWords(
  ground: Ground,
  { candidate, setting }: DutyName,
  { conditions }: GroundProvision,
): string {
  const { trigger } = candidate.clause;
  const article = articleInWords(candidate.instrument, candidate.article);
  if (trigger?.type === "breach")
    return sentence(`${article} waits for a breach of ${trigger.clause}; nothing given is one.`);
  const missing = conditions
    .filter(({ kind }) => kind !== "gate")
    .map((condition) => {
      const moves = movesTowards(condition);
      const actors = actorsInWords(
        ground.model,
        moves.map(({ actor }) => actor),
      );
      if (condition.kind === "act") return `an act of ${moves.length > 1 ? "any of " : ""}${actors}`;
      if (condition.kind === "weighted_vote") return `a decision by ${actors}`;
      return condition.kind === "vote"
        ? `${String(condition.needed)} of ${String(moves.length)} votes (${actors})`
        : `a finding by ${moves.length > 1 ? "any of " : ""}${actors}`;
    });
  const event = setting.occasion?.words ?? "its event";
  return sentence(`${article} waits, after ${event}, for ${missing.join(" and ")}; no event gives it.`);
}
