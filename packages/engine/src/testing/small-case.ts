import type fc from "fast-check";
import { explore, isProblem, leavesOf } from "../completions/explore.js";
import { holesOf } from "../completions/holes.js";
import { groundOf } from "../grounding/context.js";
import { groundGame } from "../grounding/ground.js";
import { boardOf } from "../reference/state.js";
import { statesOf } from "../stories/search-play.js";
import { inquiryOf } from "../verdicts/inquiry.js";
import { generatedCase } from "./arbitrary-agreement.js";
import type { GeneratedCase } from "./arbitrary-agreement.js";

/** Games of more states than this take the plain interpreter too long. */
const STATES = 1500;
const COMPLETIONS = 200;

/** Generated cases of which the plain interpreter plays out every completion's game in no time. */
export const smallCase: fc.Arbitrary<GeneratedCase> = generatedCase.filter(isSmall);

function isSmall({ model, scenario, question, defecting }: GeneratedCase): boolean {
  const inquiry = inquiryOf(model, scenario, question, defecting);
  if ("type" in inquiry) return false;
  const holes = new Map(holesOf(model, [scenario]).map((hole) => [hole.name, hole]));
  const ground = groundOf(model, scenario, false);
  let completions = 0;
  const tree = explore(
    new Map(),
    (name) => (holes.get(name)?.menu ?? []).map(({ label, value }) => ({ labels: [label], value })),
    (completion) => {
      completions += 1;
      return statesOf(boardOf(groundGame(ground, inquiry, "report", completion).game));
    },
  );
  return (
    !isProblem(tree) && completions <= COMPLETIONS && leavesOf(tree).every(({ result }) => result <= STATES)
  );
}
