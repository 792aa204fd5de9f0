import { isSayingVerb } from "../cues/lexicon.js";
import type { Tokens } from "../text/tokens.js";
import type { Entity } from "./entity.js";
import type { Mentions } from "./find-mentions.js";
import { partyName } from "./gazetteer.js";
import type { Mention } from "./mention.js";
import { foldName, sameName } from "./name-match.js";
import { NAME_PARTICLES, OFFICE_HEADS } from "./role-data.js";

/** Titles that one person may bear at once in a report's words. */
const SAME_ROLE: ReadonlyMap<string, string> = new Map([
  ["ambassador", "envoy"],
  ["mediator", "envoy"],
  ["negotiator", "envoy"],
  ["spokeswoman", "spokesman"],
  ["spokesperson", "spokesman"],
]);

const EPITHETS = new Set(["head", "leader", "chief", "politician", "diplomat", "veteran"]);
const POSSESSIVE_PRONOUNS = new Set(["his", "her", "its", "their"]);
/** Namesakes kept per surname: more than a report can hold apart, few enough to stay fast on any text. */
const MOST_NAMESAKES = 20;

const roleOf = (head: string): string => SAME_ROLE.get(head) ?? head;

/** Everybody named in a report: which mentions belong together, under which name, for which party. */
export class Cast {
  readonly entities: Entity[] = [];
  private readonly byMention = new Map<Mention, Entity>();
  private readonly bySurname = new Map<string, Entity[]>();
  private readonly byWords = new Map<string, Entity>();
  /** The last entity before the current mention, for each role and body noun. */
  private readonly lastWithHead = new Map<string, Entity>();

  constructor(
    private readonly tokens: Tokens,
    mentions: Mentions,
    /** The party whose capital the dateline names, or null. */
    private readonly home: string | null,
  ) {
    // Full names first, so that an early "Rubio" finds a later "Marco Rubio".
    for (const mention of mentions.all)
      if (mention.kind === "person" && this.nameWords(mention).length > 1) this.person(mention);
    let seat: Mention | null = null;
    let lastOwner: Entity | null = null;
    let lastBody: Entity | null = null;
    for (const mention of mentions.all) {
      if (mention.kind === "pronoun") continue;
      const entity = this.entityFor(mention, lastOwner);
      this.byMention.set(mention, entity);
      entity.mentions.push(mention);
      this.learn(
        entity,
        mention,
        mention.possessor >= 0 && this.tokens.lower(mention.possessor) === "its" ? lastBody : lastOwner,
      );
      // "The White House said President Marsh": an office speaks of its own president.
      const speaks =
        seat !== null && isSayingVerb(this.tokens.lower(seat.last + 1)) && mention.first - seat.last <= 3;
      if (speaks && entity.bareTitle && entity.party === null) entity.party = seat?.party ?? null;
      if (mention.kind === "body" && mention.display !== null) seat = mention;
      if (mention.head !== null) this.lastWithHead.set(roleOf(mention.head), entity);
      if (entity.kind === "person") lastOwner = entity;
      if (entity.kind === "body" || entity.kind === "place") lastBody = entity;
    }
    for (const entity of this.entities)
      if (entity.party === null && entity.bareTitle) entity.party = this.home;
  }

  /** Whom a mention names; pronouns are resolved elsewhere. */
  entityOf(mention: Mention): Entity | undefined {
    return this.byMention.get(mention);
  }

  private entityFor(mention: Mention, lastPerson: Entity | null): Entity {
    if (mention.kind === "person") return this.person(mention);
    if (mention.kind === "place")
      return this.fixed("place", mention.display ?? partyName(mention.party ?? ""), mention);
    if (mention.kind === "role" && !mention.indefinite) {
      const known = this.lastWithHead.get(roleOf(mention.head ?? ""));
      if (
        known !== undefined &&
        (mention.party === null || known.party === null || mention.party === known.party)
      )
        return known;
    }
    // "the head of the government": another word for an official just named.
    const epithet = mention.kind === "role" && !mention.indefinite && EPITHETS.has(mention.head ?? "");
    if (epithet && lastPerson !== null && lastPerson.heads.size > 0) {
      if (mention.party === null || lastPerson.party === null || mention.party === lastPerson.party)
        return lastPerson;
    }
    if (mention.kind === "body" && mention.party === null && mention.head !== null && !mention.indefinite) {
      const known = this.lastWithHead.get(mention.head);
      if (known !== undefined && mention.last - mention.first < 2) return known;
    }
    const words = mention.display ?? this.displayWords(mention);
    const kind = mention.kind === "role" ? "person" : mention.kind === "pronoun" ? "group" : mention.kind;
    return this.fixed(kind, words, mention);
  }

  private fixed(kind: Entity["kind"], words: string, mention: Mention): Entity {
    const key = `${kind} ${foldName(words)}`;
    const known = mention.indefinite ? undefined : this.byWords.get(key);
    if (known !== undefined) return known;
    const entity = this.add(kind, words);
    this.byWords.set(key, entity);
    const last = words.split(" ").at(-1);
    if (kind === "body" && last !== undefined) entity.heads.add(last.toLowerCase());
    return entity;
  }

  private displayWords(mention: Mention): string {
    const article = /^(?:the|a|an|its|his|her|their|our)$/u.test(this.tokens.lower(mention.first)) ? 1 : 0;
    return this.tokens.words(Math.min(mention.first + article, mention.last), mention.last);
  }

  private person(mention: Mention): Entity {
    const words = this.nameWords(mention);
    const surname = words.at(-1) ?? "";
    const full = words.length > 1;
    const candidates = this.bySurname.get(surname) ?? this.similar(surname);
    for (let position = candidates.length - 1; position >= 0; position--) {
      const entity = candidates[position];
      if (entity === undefined || (full && !this.compatible(entity, words))) continue;
      this.rename(entity, mention, words);
      return entity;
    }
    const entity = this.add("person", this.nameText(mention));
    this.rename(entity, mention, words);
    return entity;
  }

  private similar(surname: string): Entity[] {
    // Names differ in few letters at the end; looking only at names with the same three first letters stays fast.
    for (const candidate of this.similarKeys.get(surname.slice(0, 3)) ?? []) {
      if (sameName(candidate, surname)) return this.bySurname.get(candidate) ?? [];
    }
    return [];
  }

  private readonly similarKeys = new Map<string, Set<string>>();

  private compatible(entity: Entity, words: readonly string[]): boolean {
    const known = foldName(entity.name).split(" ");
    if (known.length < 2) return true;
    const [left, right] = [known[0] ?? "", words[0] ?? ""];
    return (
      sameName(left, right) ||
      left.startsWith(right.charAt(0)) === (right.length === 1) ||
      known.includes(right)
    );
  }

  private rename(entity: Entity, mention: Mention, words: readonly string[]): void {
    const text = this.nameText(mention);
    if (text.split(" ").length > entity.name.split(" ").length) entity.name = text;
    // Every name but the first may be used alone ("Leoro-Franco" for "Galo Leoro-Franco Pinto"); a first name may
    // not, except where it is all there is.
    for (const word of words.length > 1 ? words.slice(1) : words) {
      if (NAME_PARTICLES.has(word)) continue;
      const list = this.bySurname.get(word) ?? [];
      if (!list.includes(entity) && list.length < MOST_NAMESAKES) list.push(entity);
      this.bySurname.set(word, list);
      const keys = this.similarKeys.get(word.slice(0, 3)) ?? new Set<string>();
      if (keys.size < 200) keys.add(word);
      this.similarKeys.set(word.slice(0, 3), keys);
    }
  }

  private nameWords(mention: Mention): string[] {
    return mention.name.map((index) => foldName(this.tokens.lower(index))).filter((word) => word !== ".");
  }

  private nameText(mention: Mention): string {
    const [first, last] = [mention.name[0] ?? mention.first, mention.name.at(-1) ?? mention.last];
    return this.tokens.words(first, last);
  }

  private add(kind: Entity["kind"], name: string): Entity {
    const entity: Entity = {
      index: this.entities.length,
      kind,
      name,
      party: null,
      gender: null,
      heads: new Set(),
      mentions: [],
      bareTitle: false,
    };
    this.entities.push(entity);
    return entity;
  }

  private learn(entity: Entity, mention: Mention, owner: Entity | null): void {
    if (mention.head !== null) entity.heads.add(mention.head);
    entity.gender ??= mention.gender;
    if (mention.head !== null && /(?:woman|queen|princess)$/u.test(mention.head)) entity.gender ??= "she";
    if (
      mention.head !== null &&
      /(?:spokesman|congressman|chairman|king|prince|sultan|emir)$/u.test(mention.head)
    )
      entity.gender ??= "he";
    if (mention.kind === "instrument") return;
    entity.party ??= mention.party;
    if (mention.possessor >= 0 && entity.party === null) {
      const word = this.tokens.lower(mention.possessor);
      const named = this.bySurname.get(foldName(word))?.at(-1);
      entity.party = (POSSESSIVE_PRONOUNS.has(word) ? owner : named)?.party ?? null;
    }
    const office = mention.head !== null && OFFICE_HEADS.has(mention.head);
    if (
      office &&
      mention.party === null &&
      !mention.qualified &&
      mention.possessor < 0 &&
      !mention.indefinite
    )
      entity.bareTitle = true;
  }
}
