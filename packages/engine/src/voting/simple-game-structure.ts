import { SimpleGames } from "./simple-games.js";
import type { SimpleGame } from "./simple-games.js";
import type { Formula, Threshold, VotingStructure } from "./structure.js";
import type { Voter } from "./voting-rule.js";

/**
 * A simple game as a structure over these voters. Equal quotas stand there once.
 * @param positionOf Where the voter of a number stands among them.
 */
export function structureOfGame(
  game: SimpleGame,
  voters: readonly Voter[],
  positionOf: (place: number) => number = (place) => place,
): VotingStructure {
  const thresholds: Threshold[] = [];
  const formulas = new Map<SimpleGame, Formula>();
  const quota = (needed: number, weights: readonly number[]): Formula => {
    thresholds.push({ quota: needed, weights });
    return { type: "threshold", index: thresholds.length - 1 };
  };
  const formulaOf = (one: SimpleGame): Formula => {
    const known = formulas.get(one);
    if (known !== undefined) return known;
    const { form } = one;
    let formula: Formula;
    if (form.type === "at_least") {
      const parts = form.parts.map(formulaOf);
      if (form.needed === parts.length) formula = { type: "all", parts };
      else
        formula =
          form.needed === 1 ? { type: "any", parts } : { type: "at_least", needed: form.needed, parts };
    } else {
      const weights = voters.map(() => 0);
      if (form.type === "threshold")
        for (const [index, place] of form.places.entries())
          weights[positionOf(place)] = form.weights[index] ?? 0;
      formula = quota(form.type === "threshold" ? form.quota : form.type === "always" ? 0 : 1, weights);
    }
    formulas.set(one, formula);
    return formula;
  };
  const formula = formulaOf(game);
  return { voters, thresholds, formula };
}

/** A structure as a simple game in which the voters are numbered in the order in which its formula speaks of them. */
export function gameOfStructure(structure: VotingStructure): {
  readonly games: SimpleGames;
  readonly game: SimpleGame;
  /** By number: the voter's place. */
  readonly places: readonly number[];
} {
  const games = new SimpleGames();
  const numberOf = new Map<number, number>();
  const thresholds = new Map<number, SimpleGame>();
  const gameOf = (formula: Formula): SimpleGame => {
    if (formula.type !== "threshold") {
      const parts = formula.parts.map(gameOf);
      if (formula.type === "at_least") return games.atLeast(formula.needed, parts);
      return formula.type === "all" ? games.all(parts) : games.any(parts);
    }
    const known = thresholds.get(formula.index);
    if (known !== undefined) return known;
    const { quota, weights } = structure.thresholds[formula.index] ?? { quota: 1, weights: [] };
    const members = weights.flatMap((weight, place) => {
      if (weight === 0) return [];
      const number = numberOf.get(place) ?? numberOf.size;
      numberOf.set(place, number);
      return [[number, weight] as const];
    });
    const game = games.threshold(quota, members);
    thresholds.set(formula.index, game);
    return game;
  };
  const game = gameOf(structure.formula);
  return { games, game, places: [...numberOf.keys()] };
}
