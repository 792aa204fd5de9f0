import { explore, isProblem, leavesOf } from "../../completions/explore.js";
import { holesOf } from "../../completions/holes.js";
import { groundOf } from "../../grounding/context.js";
import type { Game } from "../../grounding/game.js";
import { groundGame } from "../../grounding/ground.js";
import type { GeneratedCase } from "../../testing/arbitrary-agreement.js";
import { inquiryOf } from "../../verdicts/inquiry.js";

/** The closed games of a case with everything as if concluded, in every completion, each once. */
export function gamesOf({ model, scenario, question, defecting }: GeneratedCase): readonly Game[] {
  const inquiry = inquiryOf(model, scenario, question, defecting);
  if ("type" in inquiry) return [];
  const holes = new Map(holesOf(model, [scenario]).map((hole) => [hole.name, hole]));
  const ground = groundOf(model, scenario, true);
  const tree = explore(
    new Map(),
    (name) => (holes.get(name)?.menu ?? []).map(({ label, value }) => ({ labels: [label], value })),
    (completion) => groundGame(ground, inquiry, "report", completion).game,
  );
  if (isProblem(tree)) return [];
  return [...new Map(leavesOf(tree).map(({ result }) => [JSON.stringify(result), result])).values()];
}
