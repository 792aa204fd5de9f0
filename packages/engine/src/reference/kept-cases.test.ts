import { expect, test } from "vitest";
import { valueOf } from "../families/families.js";
import { aVoteThatTwoClausesWaitFor } from "./kept-cases/a-vote-that-two-clauses-wait-for.js";
import { referenceValue } from "./reference-answer.js";

/** Games on which the engines once differed, shrunk and kept, each with what was wrong. */
test.each([["a vote that two clauses wait for", aVoteThatTwoClausesWaitFor, "discretionary"]] as const)(
  "both engines still agree on: %s",
  (_name, game, value) => {
    expect(referenceValue(game).value).toBe(value);
    expect(valueOf(game)).toBe(value);
  },
);
