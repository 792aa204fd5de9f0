import { mainSubject } from "../cues/find-attributions.js";
import type { Entity } from "../names/entity.js";
import type { Mention } from "../names/mention.js";
import { foldName } from "../names/name-match.js";
import type { ReportText } from "../report-text.js";
import type { Draft, TokenRange } from "./draft.js";

/** Who a mention denotes as a speaker, and a clause for the explanation. */
export interface ResolvedSpeaker {
  readonly entity: Entity | null;
  readonly name: string;
  readonly party: string | null;
  readonly tokens: readonly TokenRange[];
  readonly because: string;
  /** How much a resolution that rests on context lowers the confidence. */
  readonly doubt: number;
}

/** How many sentences back a pronoun may point. */
const FARTHEST_SENTENCE = 8;
/** How many statements back it may point. */
const MOST_SPEAKERS = 40;

/**
 * Finds out who speaks. A pronoun points to the last person named as a speaker, or to the subject of a nearer
 * sentence, whichever is closer; a person another pronoun was used of is passed over.
 */
export function resolveSpeaker(
  report: ReportText,
  mention: Mention,
  sentence: number,
  before: readonly Draft[],
): ResolvedSpeaker {
  if (mention.kind !== "pronoun") {
    const entity = report.cast.entityOf(mention);
    const compound = entity === undefined ? null : withPartner(report, mention, entity);
    if (compound !== null) return compound;
    return named(entity ?? null, report.tokens.words(mention.first, mention.last), mention, "", 0);
  }
  const pronoun = report.tokens.text.slice(
    report.tokens.at(mention.first).start,
    report.tokens.at(mention.last).end,
  );
  const person = mention.gender !== null;
  const fits = (entity: Entity | null | undefined): entity is Entity =>
    entity !== null &&
    entity !== undefined &&
    (entity.kind === "person") === person &&
    (mention.gender === null || entity.gender === null || entity.gender === mention.gender);
  for (let back = sentence; back >= 0 && sentence - back <= FARTHEST_SENTENCE; back--) {
    for (
      let position = before.length - 1;
      position >= Math.max(0, before.length - MOST_SPEAKERS);
      position--
    ) {
      const draft = before[position];
      if (draft === undefined || draft.sentence < back) break;
      if (draft.sentence !== back || draft.level !== "primary" || !fits(draft.entity)) continue;
      learn(draft.entity, mention);
      return named(
        draft.entity,
        draft.name,
        mention,
        `“${pronoun}” is ${draft.name}, the last person named as speaker`,
        8,
      );
    }
    const range = report.sentences[back];
    if (range === undefined) continue;
    const limit = back === sentence ? mention.first : range.last + 1;
    const subject = mainSubject(report, range.first, limit);
    const entity = subject === null ? null : report.cast.entityOf(subject);
    if (fits(entity)) {
      learn(entity, mention);
      const where = back === sentence ? "this sentence" : "a sentence before";
      return named(
        entity,
        entity.name,
        mention,
        `“${pronoun}” is ${entity.name}, the subject of ${where}`,
        15,
      );
    }
  }
  const near = lastBefore(report, mention, fits);
  if (near !== null) {
    learn(near, mention);
    return named(near, near.name, mention, `“${pronoun}” is ${near.name}, the last one named before it`, 25);
  }
  return named(null, pronoun, mention, `nobody before “${pronoun}” could be meant`, 35);
}

function named(
  entity: Entity | null,
  fallback: string,
  mention: Mention,
  because: string,
  doubt: number,
): ResolvedSpeaker {
  const tokens = [{ first: mention.first, last: mention.last }];
  return { entity, name: entity?.name ?? fallback, party: entity?.party ?? null, tokens, because, doubt };
}

/** "Chile and Argentina said": two speakers with one voice; a party only where they share it. */
function withPartner(report: ReportText, mention: Mention, entity: Entity): ResolvedSpeaker | null {
  const { tokens, mentions, cast } = report;
  if (tokens.lower(mention.first - 1) !== "and") return null;
  const partner = mentions.endingAt(mention.first - 2);
  const other = partner === undefined ? undefined : cast.entityOf(partner);
  if (partner === undefined || other === undefined || other.kind !== entity.kind || other === entity)
    return null;
  return {
    entity,
    name: `${other.name} and ${entity.name}`,
    party: other.party === entity.party ? entity.party : null,
    tokens: [
      { first: partner.first, last: partner.last },
      { first: mention.first, last: mention.last },
    ],
    because: "",
    doubt: 5,
  };
}

function learn(entity: Entity, mention: Mention): void {
  entity.gender ??= mention.gender;
}

function lastBefore(
  report: ReportText,
  mention: Mention,
  fits: (entity: Entity | undefined) => boolean,
): Entity | null {
  const near = report.mentions.between(Math.max(0, mention.first - 120), mention.first - 1);
  for (let position = near.length - 1; position >= 0; position--) {
    const candidate = near[position];
    const entity = candidate === undefined ? undefined : report.cast.entityOf(candidate);
    if (entity !== undefined && fits(entity)) return entity;
  }
  return null;
}

/** The short name for identifiers: the last name of a person, else the whole name. */
export function shortName(name: string, isPerson: boolean): string {
  const words = foldName(name)
    .split(/[^\p{L}\p{N}]+/gu)
    .filter((word) => /^[a-z0-9]+$/u.test(word));
  const chosen = isPerson ? words.slice(-1) : words.slice(0, 3);
  return chosen.join("-") || "speaker";
}
