import { deadlineMenu, measuresMenu, menuSource } from "@foedus/engine";
import { GrammarUtils } from "langium";
import {
  isAskedNeed,
  isAssist,
  isAttack,
  isBy,
  isConsult,
  isContestedMeasures,
  isUnspecified,
  isVague,
  isWithin,
} from "../generated/ast.js";
import type { Beneficiary, DeadlineTerm, Provision } from "../generated/ast.js";
import { behind, plainChoice, stretchOf } from "./field.js";
import type { Choice, Field } from "./field.js";
import type { KnownNames } from "./known-names.js";
import type { Words } from "./words.js";

const OPEN = plainChoice("left open", "unspecified");

function owner(words: Words, { owner: who }: Provision, { parties, groups }: KnownNames): readonly Field[] {
  const at = who?.$cstNode;
  if (who === undefined || at === undefined) return [];
  const choices = [
    ...parties,
    plainChoice("each party", "each party"),
    plainChoice("each other party", "each other party"),
    ...groups.map(({ name, title }) => plainChoice(`each member of ${title}`, `each of ${name}`)),
  ];
  return [words.field("owner", stretchOf(at), "stated", who, choices)];
}

const MODALITIES: readonly Choice[] = [
  plainChoice("must", "must"),
  plainChoice("may", "may"),
  plainChoice("must not", "must not"),
];

function modality(words: Words, { modality: how }: Provision): readonly Field[] {
  const at = how?.$cstNode;
  return how === undefined || at === undefined || how.power
    ? []
    : [words.field("modality", stretchOf(at), "stated", how, MODALITIES)];
}

function beneficiary(words: Words, whom: Beneficiary | undefined, { parties }: KnownNames): readonly Field[] {
  const at = whom?.$cstNode;
  if (whom === undefined || at === undefined) return [];
  const choices = [...parties, plainChoice("whoever is attacked", "victim")];
  return [words.field("beneficiary", stretchOf(at), "stated", whom, choices)];
}

/** With what one must assist; what is said of it stands behind "with". */
function measures(words: Words, { action }: Provision, names: KnownNames): readonly Field[] {
  if (!isAssist(action)) return [];
  const whom = (action.beneficiary ?? action.contestedBeneficiary)?.$cstNode;
  if (whom === undefined) return [];
  const of = names.measures.filter(({ text }) => text !== "assistance");
  const listed: readonly Choice[] = [
    ...measuresMenu()
      .map(({ label }) => label)
      .filter((label) => label !== "silent" && label !== "consultation" && !label.startsWith("at least "))
      .map((label) => ({
        label,
        text: label === "assistance except armed_force" ? "any assistance except armed_force" : label,
        source: menuSource("measures", label)?.drawnFrom ?? null,
      })),
    ...of.map(({ label, text }) => ({
      label: `at least ${label}`,
      text: `at least ${text}`,
      source: menuSource("measures", `at least ${text}`)?.drawnFrom ?? null,
    })),
    plainChoice("all support in its power", "all support in its power"),
  ];
  const choices = [
    plainChoice("nothing is said", ""),
    ...[OPEN, ...listed].map((choice) => ({ ...choice, text: `with ${choice.text}` })),
  ];
  const term = action.measures;
  const end = action.citation?.$cstNode ?? term?.$cstNode;
  const first = GrammarUtils.findNodeForKeyword(action.$cstNode, "with");
  if (term === undefined || end === undefined || first === undefined)
    return [words.field("measures", behind(whom), "absent", action, choices)];
  const state = isUnspecified(term) ? "open" : isContestedMeasures(term) ? "contested" : "stated";
  return [words.field("measures", { start: first.offset, end: end.end }, state, term, choices)];
}

function stateOf(term: DeadlineTerm): Field["state"] {
  if (isVague(term)) return "vague";
  if (isWithin(term)) {
    if (term.unspecified !== undefined) return "open";
    if (term.words !== undefined) return "vague";
    return term.contested === undefined ? "stated" : "contested";
  }
  return isBy(term) && term.unspecified !== undefined ? "open" : "stated";
}

function deadline(words: Words, provision: Provision): readonly Field[] {
  const { action, deadline: term, deadlineCitation } = provision;
  const before = action.$cstNode;
  if (before === undefined) return [];
  const choices: readonly Choice[] = [
    plainChoice("no time is set", ""),
    { ...OPEN, text: "within unspecified" },
    ...deadlineMenu()
      .filter(({ label }) => label !== "silent")
      .map(({ label }) => ({
        label,
        text: label,
        source: menuSource("deadline", label)?.drawnFrom ?? null,
      })),
    plainChoice("immediately (how long that is stays open)", "immediately"),
  ];
  const free = { type: "duration", before: "within ", after: "" } as const;
  const end = deadlineCitation?.$cstNode ?? term?.$cstNode;
  const first = term?.$cstNode;
  if (term === undefined || end === undefined || first === undefined) {
    return [words.field("deadline", behind(before), "absent", provision, choices, free)];
  }
  const node = isWithin(term) || isBy(term) ? (term.unspecified ?? term) : term;
  return [words.field("deadline", { start: first.offset, end: end.end }, stateOf(term), node, choices, free)];
}

/** Whose request it waits for, where it waits for nothing else. */
function request(words: Words, provision: Provision, { parties }: KnownNames): readonly Field[] {
  const { needs, deadline: term, deadlineCitation, action } = provision;
  const before = (deadlineCitation ?? term ?? action).$cstNode;
  const [need, ...more] = needs;
  if (before === undefined || more.length > 0) return [];
  const choices = [
    plainChoice("nobody need ask for it", ""),
    plainChoice("whoever is attacked", "on request of victim"),
    ...parties.map(({ label, text }) => plainChoice(label, `on request of ${text}`)),
  ];
  if (need === undefined) return [words.field("request", behind(before), "absent", provision, choices)];
  const at = need.$cstNode;
  if (at === undefined || !isAskedNeed(need) || !need.request) return [];
  return [words.field("request", stretchOf(at), "stated", need, choices)];
}

/** Who must, may or must not do what, for whom, by when, asked by whom. */
export function provisionFields(words: Words, provision: Provision, names: KnownNames): readonly Field[] {
  const { action } = provision;
  const whom =
    isAssist(action) || isConsult(action) ? action.beneficiary : isAttack(action) ? action.target : undefined;
  return [
    ...owner(words, provision, names),
    ...modality(words, provision),
    ...beneficiary(words, whom, names),
    ...measures(words, provision, names),
    ...deadline(words, provision),
    ...request(words, provision, names),
  ];
}
