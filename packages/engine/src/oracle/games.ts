import fc from "fast-check";
import { explore, isProblem, leavesOf } from "../completions/explore.js";
import { holesOf } from "../completions/holes.js";
import { groundOf } from "../grounding/context.js";
import { UNHINDERED, playersOf } from "../grounding/game.js";
import type { Game } from "../grounding/game.js";
import { groundGame } from "../grounding/ground.js";
import { boardOf } from "../reference/state.js";
import { generatedCase } from "../testing/arbitrary-agreement.js";
import type { GeneratedCase } from "../testing/arbitrary-agreement.js";
import { crossedGame } from "../testing/arbitrary-crossed-game.js";
import { anyGame, permissiveGame } from "../testing/arbitrary-game.js";
import { inquiryOf } from "../verdicts/inquiry.js";
import { votingStructure } from "../voting/structure-of.js";
import type { VotingStructure } from "../voting/structure.js";
import { anyRule } from "../voting/testing/arbitrary-rule.js";
import { isKeepable } from "./scope.js";

/** The games that the oracle is asked about: made directly, made of voting rules, and grounded from agreements. */

/** So many players and moves clingo takes on in a moment. */
const PLAYERS = 6;
const MOVES = 7;

function isInReach(game: Game): boolean {
  return isKeepable(game) && playersOf(game).length <= PLAYERS && boardOf(game).moves.length <= MOVES;
}

/** A duty that waits for one vote, by a rule of any kind: counted, weighted, with vetoes, by silence, nested. */
const votingGame: fc.Arbitrary<Game> = anyRule
  .map(votingStructure)
  .filter((structure): structure is VotingStructure => !("type" in structure) && structure.voters.length < 6)
  .map((structure) => ({
    side: "side",
    defecting: [],
    provisions: [
      {
        ...UNHINDERED,
        name: "duty",
        clause: "pact.article-5",
        type: "duty",
        owner: "us",
        opens: 0,
        closes: null,
        conditions: [
          {
            kind: "weighted_vote",
            structure,
            moves: structure.voters.map((actor) => ({ actor, move: `vote:${actor}:x` })),
          },
        ],
        due: { type: "at", moment: 0 },
        required: [["armed_force"]],
        permitted: ["armed_force", "materiel"],
        nonEmpty: true,
      },
    ],
    given: [],
    barred: [],
    instants: [0],
    asked: 0,
    atoms: [{ performer: "us", needs: [["armed_force"]] }],
    needed: 1,
  }));

/** A closed game of an agreement with everything as if concluded, its holes answered by choice. */
function gameOf(
  { model, scenario, question, defecting }: GeneratedCase,
  choices: readonly number[],
): Game | null {
  const inquiry = inquiryOf(model, scenario, question, defecting);
  if ("type" in inquiry) return null;
  const holes = holesOf(model, [scenario]);
  const ground = groundOf(model, scenario, true);
  const tree = explore(
    new Map(),
    (name) => {
      const index = holes.findIndex((hole) => hole.name === name);
      const menu = holes[index]?.menu ?? [];
      const answer = menu[(choices[index % choices.length] ?? 0) % menu.length];
      return answer === undefined ? [] : [{ labels: [answer.label], value: answer.value }];
    },
    (completion) => groundGame(ground, inquiry, "report", completion).game,
  );
  return isProblem(tree) ? null : (leavesOf(tree)[0]?.result ?? null);
}

const gameOfAgreement: fc.Arbitrary<Game> = fc
  .tuple(generatedCase, fc.array(fc.nat({ max: 20 }), { minLength: 3, maxLength: 3 }))
  .map(([one, choices]) => gameOf(one, choices))
  .filter((game): game is Game => game !== null && game.provisions.length > 0);

/** The same game, asked whether its performers give what their duties require: seldom impossible, and at times assured. */
function askedForDue(game: Game): Game {
  const atoms = game.atoms.map(({ performer, needs }) => {
    const duty = game.provisions.find(({ type, owner }) => type === "duty" && owner === performer);
    const due = duty?.required[0] ?? duty?.permitted;
    return { performer, needs: due === undefined ? needs : [due] };
  });
  return { ...game, atoms, needed: Math.min(1, atoms.length) };
}

/** A game within the oracle's scope. */
export const gameInScope: fc.Arbitrary<Game> = fc
  .oneof(
    { weight: 2, arbitrary: anyGame },
    { weight: 2, arbitrary: permissiveGame.map(askedForDue) },
    { weight: 6, arbitrary: crossedGame },
    { weight: 1, arbitrary: votingGame },
    { weight: 3, arbitrary: gameOfAgreement },
  )
  .filter(isInReach);
