import { expect, test } from "vitest";
import { valueOf } from "../families/families.js";
import { aBreachThatWaitsForTheProhibition } from "./kept-cases/a-breach-that-waits-for-the-prohibition.js";
import { aDutyThatIsDueWhenItEnds } from "./kept-cases/a-duty-that-is-due-when-it-ends.js";
import { aVoteThatTwoClausesWaitFor } from "./kept-cases/a-vote-that-two-clauses-wait-for.js";
import { referenceValue } from "./reference-answer.js";

/** Games on which the engines once differed, shrunk and kept, each with what was wrong. */
test.each([
  ["a vote that two clauses wait for", aVoteThatTwoClausesWaitFor, "discretionary"],
  ["a breach that waits for the prohibition", aBreachThatWaitsForTheProhibition, "discretionary"],
  ["a duty that is due when it ends", aDutyThatIsDueWhenItEnds, "assured"],
] as const)("both engines still agree on: %s", (_name, game, value) => {
  expect(referenceValue(game).value).toBe(value);
  expect(valueOf(game)).toBe(value);
});
