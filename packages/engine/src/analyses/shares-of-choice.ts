import { isProblem } from "../completions/explore.js";
import { structureOfAnswer } from "../families/families.js";
import type { Actor, Game } from "../grounding/game.js";
import type { NotCounted } from "../voting/counted.js";
import type { Fraction } from "../voting/exact.js";
import { minimalBlocking, minimalWinning } from "../voting/minimal.js";
import type { MinimalCoalitions } from "../voting/minimal.js";
import { banzhaf, shapleyShubik } from "../voting/power.js";
import type { VotingStructure } from "../voting/structure.js";

/** Minimal sets, listed up to a limit, with what is exactly known of all. */
export interface SetsOfChoice {
  /** How many there are, exactly. */
  readonly count: string | NotCounted;
  /** The size of the smallest; null where there is none. */
  readonly smallest: number | null | NotCounted;
  readonly minimal: readonly (readonly Actor[])[];
  readonly complete: boolean;
  readonly limit: number;
}

/** An actor's share of power, as an exact fraction in lowest terms: `1/3`. */
export interface Share {
  readonly actor: Actor;
  readonly share: string;
}

/** Who blocks and who suffices in one closed game, and how much turns on each. */
export interface SharesOfChoice {
  readonly blocking: SetsOfChoice;
  readonly sufficient: SetsOfChoice;
  /** Of all swings, those of each (Banzhaf 1965). Whoever has none is left out. */
  readonly banzhaf: readonly Share[] | NotCounted;
  /** Of all orders, those in which each decides (Shapley and Shubik 1954). Whoever has none is left out. */
  readonly shapleyShubik: readonly Share[] | NotCounted;
}

/** The figures of one discretionary game: exact, or a typed "not counted" with its reason. */
export function sharesOfChoice(game: Game, limit: number): SharesOfChoice {
  const structure = structureOfAnswer(game);
  return isProblem(structure)
    ? uncounted({ type: "not_counted", reason: structure.message }, limit)
    : ofStructure(structure, limit);
}

function ofStructure(structure: VotingStructure, limit: number): SharesOfChoice {
  const normalised = banzhaf(structure);
  const ordered = shapleyShubik(structure);
  return {
    blocking: ofCoalitions(minimalBlocking(structure, limit)),
    sufficient: ofCoalitions(minimalWinning(structure, limit)),
    banzhaf:
      "type" in normalised
        ? normalised
        : sharesOf(normalised.map(({ voter, normalised: share }) => ({ actor: voter, share }))),
    shapleyShubik:
      "type" in ordered ? ordered : sharesOf(ordered.map(({ voter, share }) => ({ actor: voter, share }))),
  };
}

function ofCoalitions({ count, smallest, listed, complete, limit }: MinimalCoalitions): SetsOfChoice {
  return {
    count: typeof count === "bigint" ? count.toString() : count,
    smallest,
    minimal: listed,
    complete,
    limit,
  };
}

function sharesOf(shares: readonly { readonly actor: Actor; readonly share: Fraction }[]): readonly Share[] {
  return shares
    .filter(({ share }) => share.numerator > 0n)
    .map(({ actor, share }) => ({
      actor,
      share: `${share.numerator.toString()}/${share.denominator.toString()}`,
    }));
}

function uncounted(reason: NotCounted, limit: number): SharesOfChoice {
  const none: SetsOfChoice = { count: reason, smallest: reason, minimal: [], complete: false, limit };
  return { blocking: none, sufficient: none, banzhaf: reason, shapleyShubik: reason };
}
