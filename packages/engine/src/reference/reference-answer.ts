import { explore, isProblem, leavesOf } from "../completions/explore.js";
import { holesOf } from "../completions/holes.js";
import type { Completion } from "../completions/settle.js";

import type { Level, Model } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import type { Question, Scenario } from "../model/scenario.js";
import { bySizeThenNames, sortedUnique } from "../order/code-point.js";
import { groundOf } from "../grounding/context.js";
import { groundGame } from "../grounding/ground.js";
import { playersOf } from "../grounding/game.js";
import type { Game } from "../grounding/game.js";
import type { EngineProblem } from "../problem.js";
import { inquiryOf } from "../verdicts/inquiry.js";
import { ReferenceInterpreter } from "./effectivity.js";
import { subsets } from "./lawful.js";

/** What a question comes to in one completion, by the definitions. */
export interface ReferenceValue {
  readonly value: "assured" | "discretionary" | "impossible";
  readonly sufficient: readonly (readonly string[])[];
  readonly blocking: readonly (readonly string[])[];
}

/** A closed game by the definitions: every set of actors asked, every play played. */
export function referenceValue(game: Game): ReferenceValue {
  const players = playersOf(game).filter((player) => player !== game.side);
  const interpreter = new ReferenceInterpreter(game);
  const known = new Map<string, boolean>();
  const suffices = (actors: readonly string[]): boolean => {
    const key = sortedUnique(actors).join(" ");
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const answer = interpreter.isSufficient(actors);
    known.set(key, answer);
    return answer;
  };
  const sufficient = minimalSets(players, suffices);
  const blocking = minimalSets(
    players,
    (actors) => !suffices(players.filter((player) => !actors.includes(player))),
  );
  const value = suffices([]) ? "assured" : suffices(players) ? "discretionary" : "impossible";
  return { value, sufficient, blocking };
}

/** The minimal sets of which something holds, in order. */
export function minimalSets(
  players: readonly string[],
  holds: (actors: readonly string[]) => boolean,
): readonly (readonly string[])[] {
  const holding = subsets(players).filter(holds);
  return holding
    .filter(
      (set) =>
        !holding.some((other) => other.length < set.length && other.every((actor) => set.includes(actor))),
    )
    .map((set) => sortedUnique(set))
    .sort(bySizeThenNames);
}

/** A question in one completion. */
export interface ReferenceLeaf extends ReferenceValue {
  readonly completion: Completion;
}

/**
 * A question by the definitions at one level: every answer of every hole that is reached, in every completion every
 * play. For small cases only; it is what the engine that users meet is held to.
 *
 * @param games what equal games were found to come to before; whoever asks often keeps it.
 */
export function referenceAnswer(
  model: Model,
  scenario: Scenario,
  question: Question,
  defecting: readonly PartyName[],
  level: Level,
  gatesFree = false,
  games: Map<string, ReferenceValue> = new Map(),
): readonly ReferenceLeaf[] | EngineProblem {
  const inquiry = inquiryOf(model, scenario, question, defecting);
  if ("type" in inquiry) return inquiry;
  const holes = new Map(holesOf(model, [scenario]).map((hole) => [hole.name, hole]));
  const ground = groundOf(model, scenario, gatesFree);
  const tree = explore(
    new Map(),
    (name) => (holes.get(name)?.menu ?? []).map(({ label, value }) => ({ labels: [label], value })),
    (completion) => {
      const { game } = groundGame(ground, inquiry, level, completion);
      const key = JSON.stringify(game);
      const known = games.get(key) ?? referenceValue(game);
      games.set(key, known);
      return known;
    },
  );
  if (isProblem(tree)) return tree;
  return leavesOf(tree).map(({ result, completion }) => ({ ...result, completion }));
}
