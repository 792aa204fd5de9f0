import type { Model } from "../model/instrument.js";
import { findArticle } from "../model/lookup.js";
import type { Filling, Slot, SlotValue, Variant } from "../model/variant.js";
import type { EngineProblem } from "../problem.js";
import { answerOfArticle, vagueWordsOfArticle } from "./analogy.js";
import type { Answer, Hole } from "./hole.js";
import { vagueDeadlineMenu } from "./menus.js";

/** A hole as it stands under a variant: still open with its menu, or assumed with one answer. */
export interface OpenHole extends Hole {
  /** The variant that assumes the one answer left, or null where the hole is open. */
  readonly assumedBy: string | null;
}

/**
 * The holes of a model under a variant. A hole the variant sets has one answer, named after the variant; one filled
 * from an article that is itself vague keeps the menu of the vague words. A variant that fills nothing is a problem:
 * its author meant something else.
 */
export function holesUnder(
  model: Model,
  holes: readonly Hole[],
  variant: Variant | null,
): readonly OpenHole[] | EngineProblem {
  if (variant === null) return holes.map((hole) => ({ ...hole, assumedBy: null }));
  let filled = 0;
  const under = holes.map((hole): OpenHole => {
    for (const filling of variant.fillings) {
      const answer = answerFrom(model, hole, filling, variant.name);
      if (answer !== null) {
        filled += 1;
        return { ...hole, ...answer };
      }
    }
    return { ...hole, assumedBy: null };
  });
  if (filled > 0) return under;
  return {
    type: "problem",
    code: "variant_fills_nothing",
    message: `The variant ${variant.name} fills no hole of the texts that are loaded.`,
    help: "Check the article it names, or load the agreement it was written for.",
  };
}

function answerFrom(
  model: Model,
  hole: Hole,
  filling: Filling,
  variant: string,
): Pick<OpenHole, "menu" | "assumedBy"> | null {
  const byName = filling.holes.find((setting) => setting.hole === hole.name);
  if (byName !== undefined) return assumed(hole, byName.value, variant);
  if (!standsIn(model, hole, filling)) return null;
  const setting = filling.settings.find(({ slot }) => slot === hole.slot);
  if (setting !== undefined) return assumed(hole, setting, variant);
  if (filling.from === null) return null;
  const source = findArticle(model, filling.from);
  if (source === null) return null;
  const answer = answerOfArticle(source.article, hole.slot);
  if (answer !== null) return assumed(hole, answer, variant);
  // The article answers with words that are vague themselves: the gap is narrower, but it is still a gap.
  if (vagueWordsOfArticle(source.article, hole.slot) !== null)
    return { menu: vagueDeadlineMenu(), assumedBy: null };
  return null;
}

function assumed(hole: Hole, value: SlotValue, variant: string): Pick<OpenHole, "menu" | "assumedBy"> {
  const known = hole.menu.find((answer) => JSON.stringify(answer.value) === JSON.stringify(value));
  const answer: Answer = { label: known?.label ?? describe(value), value };
  return { menu: [answer], assumedBy: variant };
}

/** Whether the hole stands in the article, and in a provision of the owner, that the filling names. */
function standsIn(model: Model, hole: Hole, filling: Filling): boolean {
  const target = findArticle(model, filling.target);
  const clause = target?.article.clauses.find(({ name }) => name === hole.clause);
  if (clause === undefined) return false;
  if (filling.owner === null || !OWNED.has(hole.slot)) return true;
  return clause.provisions.some(({ owner, action, deadline }) => {
    const named = owner.type === "party" ? owner.name : owner.type === "role" ? owner.role : owner.group;
    const own: unknown[] = [deadline];
    if (action.type === "respond") own.push(action.measures);
    return named === filling.owner && own.some((term) => holds(term, hole.name));
  });
}

/** Slots that belong to a provision; the others are the whole clause's. */
const OWNED: ReadonlySet<Slot> = new Set<Slot>(["measures", "deadline"]);

function holds(term: unknown, hole: string): boolean {
  return typeof term === "object" && term !== null && "hole" in term && term.hole === hole;
}

/** An assumed answer in words, where the menu has no label for it. */
function describe(answer: SlotValue): string {
  switch (answer.slot) {
    case "measures": {
      const { required, permitted, excluded, mentioned, asDeemed } = answer.value;
      if (asDeemed) {
        const including = mentioned.length > 0 ? `, which may include ${mentioned.join(", ")}` : "";
        return `such measures as it deems necessary${including}`;
      }
      if (required.length > 0) return `at least ${required.join(", ")}`;
      return excluded.length > 0
        ? `${permitted.join(", ")} except ${excluded.join(", ")}`
        : permitted.join(", ");
    }
    case "deadline":
      if (answer.value.type === "none") return "silent";
      if (answer.value.type === "by") return `by ${answer.value.date}`;
      return `within ${String(answer.value.duration.amount)} ${answer.value.duration.unit}`;
    case "place":
      if (answer.value.type === "territory") return `territory of ${answer.value.of}`;
      if (answer.value.type === "place") return answer.value.name;
      return answer.value.type === "anywhere" ? "anywhere" : "territory of the victim";
    case "determiner":
      if (answer.value.type === "council") return answer.value.council;
      if (answer.value.type === "party" && answer.value.by.type === "party") return answer.value.by.name;
      return answer.value.type;
    case "membership":
      return answer.value.length === 0 ? "none" : answer.value.join(", ");
    case "rule":
      return answer.value.type === "at_least" ? `${String(answer.value.votes)} votes` : answer.value.type;
    case "entry_into_force":
      return answer.value.type;
    case "reading":
      return answer.value;
  }
}
