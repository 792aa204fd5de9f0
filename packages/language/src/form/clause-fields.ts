import { determinerMenu, menuSource } from "@foedus/engine";
import { GrammarUtils } from "langium";
import {
  isAttackTrigger,
  isContestedDeterminer,
  isContestedPlace,
  isThreatTrigger,
  isUnspecified,
} from "../generated/ast.js";
import type { AttackTrigger, ConditionalClause, Subject } from "../generated/ast.js";
import { behind, plainChoice, stretchOf } from "./field.js";
import type { Choice, Field } from "./field.js";
import type { KnownNames } from "./known-names.js";
import type { Words } from "./words.js";

const OPEN = plainChoice("left open", "unspecified");

/** Whom a sentence may be about: a party, or any party to the agreement. */
const subjects = ({ parties, groups }: KnownNames): readonly Choice[] => [
  ...parties,
  plainChoice("any party to the agreement", "any party"),
  ...groups.map(({ name, title }) => plainChoice(`any member of ${title}`, `any of ${name}`)),
];

function attacked(words: Words, victim: Subject, names: KnownNames): readonly Field[] {
  const at = victim.$cstNode;
  if (at === undefined) return [];
  return [words.field("attacked", stretchOf(at), "stated", victim, subjects(names))];
}

/** Who attacks: nobody in particular, or one of those named. */
function attacker(words: Words, trigger: AttackTrigger, names: KnownNames): readonly Field[] {
  const { victim, aggressor, adversaries, $cstNode } = trigger;
  if (adversaries !== undefined || victim.$cstNode === undefined) return [];
  const end = GrammarUtils.findNodeForKeyword($cstNode, "victim") ?? victim.$cstNode;
  const by = subjects(names).map(({ label, text }) => plainChoice(label, `by ${text}`));
  const choices = [plainChoice("whoever it is", ""), ...by];
  const at = aggressor?.$cstNode;
  const first = GrammarUtils.findNodeForKeyword($cstNode, "by");
  if (at === undefined || first === undefined)
    return [words.field("attacker", behind(end), "absent", trigger, choices)];
  return [words.field("attacker", { start: first.offset, end: at.end }, "stated", trigger, choices)];
}

function places(
  words: Words,
  trigger: AttackTrigger,
  { parties, places: known }: KnownNames,
): readonly Field[] {
  const { victim, aggressor, place, $cstNode } = trigger;
  const states =
    GrammarUtils.findNodeForKeyword($cstNode, "states") ?? GrammarUtils.findNodeForKeyword($cstNode, "state");
  const asVictim = GrammarUtils.findNodeForKeyword($cstNode, "victim");
  const before = aggressor?.$cstNode ?? states ?? asVictim ?? victim.$cstNode;
  if (before === undefined) return [];
  const named: readonly Choice[] = [
    OPEN,
    plainChoice("anywhere", "anywhere"),
    {
      ...plainChoice("the territory of whoever is attacked", "territory of victim"),
      source: menuSource("place", "territory of X")?.drawnFrom ?? null,
    },
    ...parties.map(({ label, text }) => plainChoice(`the territory of ${label}`, `territory of ${text}`)),
    ...known,
  ];
  const choices = [
    plainChoice("nothing is said", ""),
    ...named.map((choice) => ({ ...choice, text: `in ${choice.text}` })),
  ];
  const at = (trigger.citation ?? place)?.$cstNode;
  const first = GrammarUtils.findNodeForKeyword($cstNode, "in");
  if (place === undefined || at === undefined || first === undefined)
    return [words.field("place", behind(before), "absent", trigger, choices)];
  const state = isUnspecified(place) ? "open" : isContestedPlace(place) ? "contested" : "stated";
  return [words.field("place", { start: first.offset, end: at.end }, state, place, choices)];
}

/** Who determines it. What stands behind it, such as a time to find in, belongs to it and goes with it. */
function determiner(
  words: Words,
  clause: ConditionalClause,
  { parties, councils }: KnownNames,
): readonly Field[] {
  const { determiner: by, deemer, $cstNode } = clause;
  const then = GrammarUtils.findNodeForKeyword($cstNode, "then");
  const determined = GrammarUtils.findNodeForKeyword($cstNode, "determined");
  const before = (clause.trigger ?? clause.contestedTrigger)?.$cstNode;
  if (then === undefined || before === undefined || clause.bypass !== undefined) return [];
  const choices: readonly Choice[] = [
    plainChoice("nothing is said", ""),
    { ...OPEN, text: "determined by unspecified" },
    ...determinerMenu()
      .filter(({ label }) => label !== "silent")
      .map(({ label }) => ({
        label,
        text: `determined by ${label}`,
        source: menuSource("determiner", label)?.drawnFrom ?? null,
      })),
    ...parties.map(({ label, text }) => plainChoice(label, `determined by ${text}`)),
    ...councils.map(({ name, title }) => plainChoice(title, `determined by ${name}`)),
  ];
  if (determined === undefined) return [words.field("determiner", behind(before), "absent", clause, choices)];
  const end = clause.citation?.$cstNode ?? clause.findWithin?.$cstNode ?? by?.$cstNode;
  if (deemer !== undefined || end === undefined) return [];
  const state =
    by !== undefined && isUnspecified(by)
      ? "open"
      : by !== undefined && isContestedDeterminer(by)
        ? "contested"
        : "stated";
  return [
    words.field("determiner", { start: determined.offset, end: end.end }, state, by ?? clause, choices),
  ];
}

/** What sets a clause off and who determines it. */
export function clauseFields(words: Words, clause: ConditionalClause, names: KnownNames): readonly Field[] {
  const { trigger } = clause;
  if (trigger === undefined) return determiner(words, clause, names);
  if (isAttackTrigger(trigger)) {
    return [
      ...attacked(words, trigger.victim, names),
      ...attacker(words, trigger, names),
      ...places(words, trigger, names),
      ...determiner(words, clause, names),
    ];
  }
  if (isThreatTrigger(trigger))
    return [...attacked(words, trigger.victim, names), ...determiner(words, clause, names)];
  return determiner(words, clause, names);
}
