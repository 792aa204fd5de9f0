import { readFileSync } from "node:fs";
import { run } from "clingo-wasm";
import type { Game } from "../grounding/game.js";
import { sortedUnique } from "../order/code-point.js";
import { factsOf } from "./facts.js";
import { onlyAdds, sideMoves } from "./scope.js";

/**
 * What clingo says of a game, from `play.lp` and the game's facts. It runs as WebAssembly from the installed package:
 * no program and no network.
 */
export interface Oracle {
  /** Whether the outcome holds in some open play: if not, it is impossible. */
  readonly mayHold: boolean;
  /** Whether it fails in some open play; null where the side has something to choose. */
  readonly mayFail: boolean | null;
  /** The sets of actors that are not sufficient, as text; null where moves may take others away. */
  readonly insufficient: ReadonlySet<string> | null;
}

const PLAY = readFileSync(new URL("play.lp", import.meta.url), "utf8");

/** Asks all that the oracle can tell of the game. The game must be keepable. */
export async function consult(game: Game): Promise<Oracle> {
  const failing = !sideMoves(game);
  const sets = onlyAdds(game);
  const asked = ["holds", ...(failing ? ["fails"] : []), ...(sets ? ["sets"] : [])];
  const found = await answerSets(`${PLAY}\n${factsOf(game)}\nasked(${asked.join(";")}).`);
  const has = (query: string): boolean => found.some((atoms) => atoms.includes(`ask(${query})`));
  const committed = found.filter((atoms) => atoms.includes("ask(sets)")).map(committedIn);
  return {
    mayHold: has("holds"),
    mayFail: failing ? has("fails") : null,
    insufficient: sets ? new Set(committed.map(setAsText)) : null,
  };
}

/** A set of actors as text, whatever their order. */
export function setAsText(actors: readonly string[]): string {
  return sortedUnique(actors).join(" ");
}

function committedIn(atoms: readonly string[]): readonly string[] {
  return atoms.flatMap((atom) => /^committed\("(?<actor>.*)"\)$/u.exec(atom)?.groups?.["actor"] ?? []);
}

/** All answer sets that differ in what is shown, each as its atoms. */
async function answerSets(program: string): Promise<readonly (readonly string[])[]> {
  const result = await run(program, 0, ["--project=show"]);
  if (result.Result === "ERROR") throw new Error(result.Error);
  return result.Call.flatMap(({ Witnesses }) => Witnesses ?? []).map(({ Value }) => Value);
}
