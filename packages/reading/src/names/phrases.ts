import { cueForm } from "../cues/lexicon.js";
import type { Tokens } from "../text/tokens.js";
import { placeAt } from "./gazetteer.js";
import type { Mention, MentionKind } from "./mention.js";
import {
  BODY_HEADS,
  GROUP_HEADS,
  HONORIFICS,
  INSTRUMENT_HEADS,
  NAME_PARTICLES,
  NEVER_NAMES,
  ROLE_HEADS,
  ROLE_MODIFIERS,
} from "./role-data.js";

/**
 * Reads one noun phrase that may name a speaker: "the president of the European Commission Ursula von der Leyen",
 * "Secretary of State Marco Rubio", "A spokesman for the Chilean Foreign Ministry, Andres Bianchi", "Washington".
 */

const DETERMINERS = new Set("the a an this these those his her its their our my your one".split(" "));
const INDEFINITE = new Set("a an one two three four five six several some many unnamed".split(" "));
const PRONOUNS = new Set(["he", "she", "they", "it", "we", "i", "you"]);
const POSSESSIVES = new Set(["his", "her", "its", "their"]);
const LONGEST_NAME = 7;
const LONGEST_MODIFIER = 6;
const LONGEST_COMPLEMENT = 9;

/** The noun of a compound office: "vice-minister" is a minister. */
function headWord(lower: string): string {
  return lower.replace(/^(?:vice|deputy|ex|co|under|sub)-/u, "");
}

/** What an office is over: "of State", "of Foreign Affairs". */
const OFFICE_NOUNS =
  /^(?:affairs|state|defence|defense|staff|war|finance|justice|interior|trade|security|peace)$/u;

interface InnerPhrase {
  readonly end: number;
  readonly party: string | null;
  /** Names a body or place of its own: no home party is to be assumed. */
  readonly tellsWhose: boolean;
  readonly possessor: number;
}

interface Draft {
  first: number;
  last: number;
  head: string | null;
  kind: MentionKind | null;
  party: string | null;
  display: string | null;
  name: number[];
  possessor: number;
  indefinite: boolean;
  qualified: boolean;
  plural: boolean;
  gender: "he" | "she" | null;
}

/** Reads noun phrases; `knowsName` tells whether a capital at a sentence's start is a name elsewhere. */
export class PhraseReader {
  constructor(
    private readonly tokens: Tokens,
    /** Tokens that begin a sentence or a quotation, where a capital proves nothing. */
    private readonly startsSentence: (index: number) => boolean,
    private readonly isNameElsewhere: (lower: string) => boolean,
    /** The last token that a phrase starting here may reach (the end of its paragraph). */
    private readonly limit: (index: number) => number,
  ) {}

  /** The mention that starts at a token, or null. */
  mentionAt(index: number): Mention | null {
    const token = this.tokens.at(index);
    if (token.kind !== "word" && token.kind !== "number") return null;
    if (PRONOUNS.has(token.lower)) return this.pronoun(index);
    const draft: Draft = {
      first: index,
      last: index - 1,
      head: null,
      kind: null,
      party: null,
      display: null,
      name: [],
      possessor: -1,
      indefinite: INDEFINITE.has(token.lower),
      qualified: false,
      plural: false,
      gender: null,
    };
    const end = this.limit(index);
    let at = index;
    if (DETERMINERS.has(token.lower)) {
      if (POSSESSIVES.has(token.lower)) draft.possessor = index;
      at++;
    }
    at = this.modifiers(draft, at, end);
    at = this.head(draft, at, end);
    if (draft.kind === null) return null;
    draft.last = at - 1;
    this.apposition(draft, end);
    return this.finish(draft);
  }

  private pronoun(index: number): Mention {
    const lower = this.tokens.lower(index);
    const gender = lower === "he" || lower === "she" ? lower : null;
    return this.finish({
      first: index,
      last: index,
      head: lower,
      kind: "pronoun",
      party: null,
      display: null,
      name: [],
      possessor: -1,
      indefinite: false,
      qualified: false,
      plural: false,
      gender,
    });
  }

  /** Reads demonyms, possessors and adjectives up to a head; leaves them unread where no head follows. */
  private modifiers(draft: Draft, start: number, end: number): number {
    let at = start;
    for (let count = 0; count < LONGEST_MODIFIER && at <= end; count++) {
      const place = placeAt(this.tokens, at);
      if (place !== undefined) {
        const after = at + place.words.length;
        const possessive = this.tokens.lower(after) === "'s" || /^['’]$/u.test(this.tokens.lower(after));
        const next = possessive ? after + 1 : after;
        if (next > end || !this.reachesHead(next, end)) break;
        draft.party ??= place.party;
        at = next;
        continue;
      }
      const token = this.tokens.at(at);
      if (this.tokens.lower(at + 1) === "'s" && token.capital && !NEVER_NAMES.has(token.lower)) {
        if (!this.reachesHead(at + 2, end)) break;
        draft.possessor = at;
        at += 2;
        continue;
      }
      if (
        GROUP_HEADS.has(token.lower) &&
        /^['’]$/u.test(this.tokens.lower(at + 1)) &&
        this.startsHead(at + 2)
      ) {
        at += 2;
        continue;
      }
      if (ROLE_MODIFIERS.has(token.lower) && this.reachesHead(at + 1, end)) {
        draft.indefinite ||= INDEFINITE.has(token.lower) && at === draft.first;
        at++;
        continue;
      }
      if (token.kind === "number" && this.startsHead(at + 1)) {
        at++;
        continue;
      }
      break;
    }
    return at;
  }

  /** Whether a head or a name stands within reach, with nothing but modifiers before it. */
  private reachesHead(start: number, end: number): boolean {
    for (let at = start; at <= end && at - start < LONGEST_MODIFIER; at++) {
      if (this.startsHead(at) || this.startsName(at)) return true;
      const token = this.tokens.at(at);
      if (!ROLE_MODIFIERS.has(token.lower) && placeAt(this.tokens, at)?.kind !== "demonym") return false;
    }
    return false;
  }

  private startsHead(index: number): boolean {
    const lower = headWord(this.tokens.lower(index));
    return (
      ROLE_HEADS.has(lower) || BODY_HEADS.has(lower) || GROUP_HEADS.has(lower) || INSTRUMENT_HEADS.has(lower)
    );
  }

  private startsName(index: number): boolean {
    const token = this.tokens.at(index);
    if (!token.capital || token.kind !== "word" || NEVER_NAMES.has(token.lower)) {
      return HONORIFICS.has(token.lower) && token.capital && this.tokens.at(index + 1).capital;
    }
    if (placeAt(this.tokens, index) !== undefined) return false;
    return (
      !this.startsSentence(index) || this.isNameElsewhere(token.lower) || this.tokens.at(index + 1).capital
    );
  }

  private head(draft: Draft, start: number, end: number): number {
    let at = start;
    while (at <= end && this.startsHead(at)) {
      const lower = headWord(this.tokens.lower(at));
      draft.head = lower;
      draft.kind = ROLE_HEADS.has(lower)
        ? "role"
        : GROUP_HEADS.has(lower)
          ? "group"
          : BODY_HEADS.has(lower)
            ? "body"
            : "instrument";
      at++;
      if (draft.kind === "instrument" && this.tokens.at(at).kind === "number") at++;
    }
    if (draft.kind !== null) {
      at = this.complement(draft, at, end);
      this.peculiarTitle(draft, at);
      if (draft.kind === "role" && (this.startsName(at) || this.startsHonorific(at)))
        return this.name(draft, at, end);
      return at;
    }
    const place = placeAt(this.tokens, at);
    if (
      place !== undefined &&
      (at > start || place.kind !== "demonym" || /s$|^(?:french|dutch|danes)/u.test(place.words.at(-1) ?? ""))
    ) {
      draft.kind = place.kind === "body" ? "body" : "place";
      draft.party = place.party;
      draft.display = place.name;
      draft.plural = place.kind === "demonym";
      return at + place.words.length;
    }
    if (this.startsName(at) || this.startsHonorific(at)) return this.name(draft, at, end);
    return at;
  }

  private startsHonorific(index: number): boolean {
    return HONORIFICS.has(this.tokens.lower(index)) && this.tokens.at(index).capital;
  }

  /** A title that only one state has: "Secretary of State" with nothing "for" it. */
  private peculiarTitle(draft: Draft, after: number): void {
    if (draft.head === "taoiseach") draft.party ??= "ireland";
    const ofState = this.tokens.lower(after - 2) === "of" && this.tokens.lower(after - 1) === "state";
    if (draft.head === "secretary" && ofState && this.tokens.lower(after) !== "for") draft.party ??= "us";
  }

  /** "of the European Commission", "for the Chilean Foreign Ministry", "in Helsinki", "of Foreign Affairs". */
  private complement(draft: Draft, start: number, end: number): number {
    let at = start;
    for (let rounds = 0; rounds < 2 && /^(?:of|for|to|in|from|at)$/u.test(this.tokens.lower(at)); rounds++) {
      const preposition = this.tokens.lower(at);
      const inner = this.innerPhrase(at + 1, end);
      if (inner === null) break;
      if ((preposition === "in" || preposition === "at") && draft.kind !== "body") break;
      if (preposition === "to" && !/^(?:ambassador|envoy|representative)$/u.test(draft.head ?? "")) break;
      // "ambassador to Chile" and "embassy in Chile" do not speak for Chile.
      if (preposition === "of" || preposition === "for" || preposition === "from") {
        if (inner.party !== null) draft.party ??= inner.party;
        draft.qualified = draft.qualified || inner.tellsWhose;
        if (inner.possessor >= 0 && draft.possessor < 0) draft.possessor = inner.possessor;
      }
      at = inner.end;
    }
    return at;
  }

  private innerPhrase(start: number, end: number): InnerPhrase | null {
    let at = start;
    let party: string | null = null;
    let tellsWhose = false;
    const determined = DETERMINERS.has(this.tokens.lower(at));
    if (determined) at++;
    const from = at;
    const common =
      OFFICE_NOUNS.test(this.tokens.lower(at)) ||
      ROLE_MODIFIERS.has(this.tokens.lower(at)) ||
      this.startsHead(at);
    if (!determined && !common && this.startsName(at)) {
      // "the spokesman of Kapanadze"
      while (at < end && this.tokens.at(at + 1).capital && this.startsName(at + 1)) at++;
      return { end: at + 1, party: null, tellsWhose: true, possessor: at };
    }
    const plain = determined ? -1 : this.plainWords(at, end);
    if (plain > at) return { end: plain, party: null, tellsWhose: false, possessor: -1 };
    while (at <= end && at - start < LONGEST_COMPLEMENT) {
      const place = placeAt(this.tokens, at);
      const token = this.tokens.at(at);
      if (place !== undefined) {
        // A second place begins something else: "of the European Commission Ukraine ...".
        if (party !== null && party !== place.party) break;
        party = place.party;
        at += place.words.length;
        tellsWhose = true;
        if (place.kind !== "demonym" && this.tokens.lower(at) !== "'s") break;
      } else if (token.lower === "'s") at++;
      else if (
        BODY_HEADS.has(token.lower) ||
        GROUP_HEADS.has(token.lower) ||
        OFFICE_NOUNS.test(token.lower)
      ) {
        if (BODY_HEADS.has(token.lower) && token.lower !== "state") tellsWhose = true;
        at++;
        if (!this.startsHead(at) && !/^affairs$/u.test(this.tokens.lower(at))) break;
      } else if (ROLE_MODIFIERS.has(token.lower) || (token.lower === "border" && determined)) at++;
      else if (
        determined &&
        at - from < 2 &&
        token.kind === "word" &&
        !token.capital &&
        /^(?:town|village|city|island|region|province|university)$/u.test(this.tokens.lower(at + 1))
      ) {
        at += 2;
        tellsWhose = true;
        break;
      } else if (determined && this.tokens.lower(at + 1) === "'s") {
        at += 2;
        tellsWhose = true;
      } else break;
    }
    return at > from ? { end: at, party, tellsWhose, possessor: -1 } : null;
  }

  /** "commissioner for peace and security, Bernard Oko": common words, if a comma or a name follows them closely. */
  private plainWords(start: number, end: number): number {
    let at = start;
    while (at <= end && at - start < 4) {
      const token = this.tokens.at(at);
      if (token.kind !== "word" || token.capital || cueForm(token.lower) !== undefined || this.startsHead(at))
        break;
      at++;
    }
    return this.tokens.lower(at) === "," || (this.tokens.at(at).capital && at <= end) ? at : -1;
  }

  private name(draft: Draft, start: number, end: number): number {
    let at = start;
    while (this.startsHonorific(at)) {
      draft.gender = HONORIFICS.get(this.tokens.lower(at)) ?? draft.gender;
      at++;
      if (this.tokens.lower(at) === ".") at++;
    }
    const tokens: number[] = [];
    while (at <= end && tokens.length < LONGEST_NAME) {
      const token = this.tokens.at(at);
      const isName =
        token.kind === "word" && token.capital && !(NEVER_NAMES.has(token.lower) && token.lower.length > 1);
      if (isName && tokens.length > 0 && (placeAt(this.tokens, at)?.words.length ?? 0) > 1) break;
      const initialStop =
        token.text === "." && this.tokens.at(at - 1).text.length === 1 && this.tokens.at(at + 1).capital;
      const particle = NAME_PARTICLES.has(token.lower) && token.lower !== "y" && this.particleLeadsToName(at);
      if (
        isName &&
        tokens.length > 0 &&
        (ROLE_HEADS.has(token.lower) || ROLE_MODIFIERS.has(token.lower)) &&
        this.trailingRole(at) > at
      )
        break;
      if (!isName && !particle && !initialStop) break;
      tokens.push(at);
      at++;
    }
    if (tokens.length === 0) return start;
    draft.name = tokens;
    draft.kind = "person";
    // "Steve Witkoff Special Envoy": translation may put the title behind the name.
    const role = this.trailingRole(at);
    if (role > at) {
      draft.head ??= this.tokens.lower(role - 1);
      at = role;
    }
    // "Vladimir Putin of Russia"
    if (this.tokens.lower(at) === "of") {
      const place = placeAt(this.tokens, at + 1);
      if (place !== undefined) {
        draft.party ??= place.party;
        at += 1 + place.words.length;
      }
    }
    return at;
  }

  private particleLeadsToName(index: number): boolean {
    let at = index;
    while (NAME_PARTICLES.has(this.tokens.lower(at)) && at - index < 3) at++;
    return this.tokens.at(at).capital && !NEVER_NAMES.has(this.tokens.lower(at));
  }

  private trailingRole(start: number): number {
    let at = start;
    while (ROLE_MODIFIERS.has(this.tokens.lower(at)) && this.tokens.at(at).capital && at - start < 4) at++;
    return ROLE_HEADS.has(this.tokens.lower(at)) && this.tokens.at(at).capital ? at + 1 : start;
  }

  /** Joins "Name, the role of X," and "the role of X, Name,": two phrases for one person. */
  private apposition(draft: Draft, end: number): void {
    const comma = draft.last + 1;
    if (comma >= end || this.tokens.lower(comma) !== ",") return;
    if (draft.kind === "role") {
      if (!this.startsName(comma + 1) && !this.startsHonorific(comma + 1)) return;
      if (placeAt(this.tokens, comma + 1) !== undefined) return;
      const before = draft.last;
      const after = this.name(draft, comma + 1, end);
      // A list ("the minister, Smith and Jones") is no apposition: the name must be closed by a mark or a verb.
      if (/^(?:and|or)$/u.test(this.tokens.lower(after))) {
        draft.kind = "role";
        draft.name = [];
        draft.last = before;
      } else draft.last = after - 1;
    } else if (draft.kind === "person") {
      const determiner = DETERMINERS.has(this.tokens.lower(comma + 1)) ? 1 : 0;
      const role: Draft = {
        ...draft,
        first: comma + 1,
        name: [],
        head: null,
        kind: null,
        party: null,
        possessor: -1,
        qualified: false,
      };
      if (determiner === 1 && POSSESSIVES.has(this.tokens.lower(comma + 1))) role.possessor = comma + 1;
      const at = this.head(role, this.modifiers(role, comma + 1 + determiner, end), end);
      if (role.kind !== "role" || role.head === null || !/^[,.;:”"’»)–—-]$/u.test(this.tokens.lower(at)))
        return;
      draft.head ??= role.head;
      draft.party ??= role.party;
      draft.qualified = draft.qualified || role.qualified;
      if (draft.possessor === -1) draft.possessor = role.possessor;
      draft.last = at - 1;
    }
  }

  private finish(draft: Draft): Mention {
    return { ...draft, kind: draft.kind ?? "person" };
  }
}
