import type { Budget } from "./bound.js";
import { jointChoices, IDLE, PASS } from "./choices.js";
import { closureOf, partOf } from "./closure.js";
import { bindingOn } from "./harmony.js";
import { layOut, sizeOf } from "./layout.js";
import type { Layout } from "./layout.js";
import { keyOf, Position } from "./position.js";
import { after, isOver } from "./rounds.js";
import { breaks, isFailing, movesOpenTo } from "./standing.js";

/**
 * Which sets of its duties and prohibitions one owner can keep, whatever all others do: a game of safety of two
 * players, the owner and everybody else at once, played on the part of the game that these provisions turn on and
 * remembered by that part of the position alone. Null where the budget ends.
 *
 * A move outside that part is `IDLE`. Idle moves change nothing that can be kept: whoever idles finds the same
 * position in the next round with one idle move less, so by induction they can be left out of the search.
 */
export class Keeping {
  readonly #whole: Layout;
  readonly #part: Layout;
  readonly #budget: Budget;
  readonly #owner: number;
  readonly #wholeOwner: number;
  readonly #moveInWhole: readonly number[];
  readonly #moveInPart: ReadonlyMap<number, number>;
  readonly #conditionInWhole: readonly number[];
  readonly #provisionInPart: ReadonlyMap<number, number>;
  readonly #keepable = new Map<string, boolean>();
  readonly #lawful = new Map<string, ReadonlySet<number>>();

  constructor(whole: Layout, owner: number, budget: Budget) {
    const own = (whole.provisionsOf[owner] ?? []).filter(
      (place) => whole.provisions[place]?.ground.type !== "permission",
    );
    const closure = closureOf(whole, own, []);
    const part = layOut(partOf(whole, closure));
    const moveAt = new Map(whole.moves.map(({ name }, place) => [name, place]));
    const conditionAt = new Map(whole.conditions.map(({ meaning }, place) => [meaning, place]));
    const kept = whole.provisions.map((_, place) => place).filter((place) => closure.provisions.has(place));
    this.#whole = whole;
    this.#part = part;
    this.#budget = budget;
    this.#wholeOwner = owner;
    this.#owner = part.players.indexOf(whole.players[owner] ?? "");
    this.#moveInWhole = part.moves.map(({ name }) => moveAt.get(name) ?? -1);
    this.#moveInPart = new Map(this.#moveInWhole.map((move, place) => [move, place]));
    this.#conditionInWhole = part.conditions.map(({ meaning }) => conditionAt.get(meaning) ?? -1);
    this.#provisionInPart = new Map(kept.map((place, inPart) => [place, inPart]));
  }

  /** The lawful choices among these, or null where the budget ends. */
  lawful(position: Position, choices: readonly number[]): readonly number[] | null {
    const binding = bindingOn(this.#whole, this.#wholeOwner, position.instant);
    const projected = this.#projected(position);
    const key = keyOf(this.#part, projected);
    const asked = new Set(choices.map((choice) => this.#inPart(choice)));
    let lawful = this.#lawful.get(key);
    if (lawful === undefined) {
      const found = this.#lawfulInPart(
        binding.map((place) => this.#provisionInPart.get(place) ?? -1),
        projected,
        [...new Set([PASS, IDLE, ...asked, ...movesOpenTo(this.#part, this.#owner, projected)])],
      );
      if (found === null) return null;
      lawful = found;
      this.#lawful.set(key, lawful);
    }
    const open = lawful;
    return choices.filter((choice) => open.has(this.#inPart(choice)));
  }

  #inPart(choice: number): number {
    return choice === PASS ? PASS : (this.#moveInPart.get(choice) ?? IDLE);
  }

  #projected({ instant, made, met }: Position): Position {
    return new Position(
      instant,
      Uint8Array.from(this.#moveInWhole, (move) => made[move] ?? 0),
      Int16Array.from(this.#conditionInWhole, (condition) => met[condition] ?? -1),
      this.#part.provisions.length,
    );
  }

  /** The choices that leave one of the inclusion-maximal keepable sets keepable. */
  #lawfulInPart(
    binding: readonly number[],
    position: Position,
    choices: readonly number[],
  ): ReadonlySet<number> | null {
    if (!this.#budget.combine(binding.length)) return null;
    const maximal: number[] = [];
    const lawful = new Set<number>();
    // The whole first, then ever fewer: what lies within a set that can be kept is not maximal.
    for (const chosen of byFallingSize(binding.length)) {
      if (maximal.some((larger) => (chosen & larger) === chosen)) continue;
      const duties = binding.filter((_, place) => (chosen >> place) % 2 === 1);
      const can = this.#canKeep(duties, position);
      if (can === null) return null;
      if (!can) continue;
      maximal.push(chosen);
      for (const choice of choices) {
        if (lawful.has(choice)) continue;
        const keeps = this.#keeps(duties, position, choice);
        if (keeps === null) return null;
        if (keeps) lawful.add(choice);
      }
    }
    return lawful;
  }

  #canKeep(duties: readonly number[], position: Position): boolean | null {
    if (duties.length === 0 || isOver(this.#part, position)) return true;
    const key = `${String.fromCharCode(duties.length, ...duties)}${keyOf(this.#part, position)}`;
    const known = this.#keepable.get(key);
    if (known !== undefined) return known;
    let can = false;
    for (const choice of [...movesOpenTo(this.#part, this.#owner, position), PASS]) {
      const keeps = this.#keeps(duties, position, choice);
      if (keeps === null) return null;
      if (keeps) {
        can = true;
        break;
      }
    }
    if (!this.#budget.remember(key.length)) return null;
    this.#keepable.set(key, can);
    return can;
  }

  /** Whether after this choice, and whatever others choose in the same round, the duties are unbroken and keepable. */
  #keeps(duties: readonly number[], position: Position, choice: number): boolean | null {
    if (duties.length === 0) return true;
    const layout = this.#part;
    if (choice >= 0 && duties.some((duty) => breaks(layout, duty, choice, position))) return false;
    const replies = layout.players.flatMap((_, player) => {
      const moves = player === this.#owner ? [] : movesOpenTo(layout, player, position);
      return moves.length === 0 ? [] : [[PASS, ...moves]];
    });
    for (const reply of jointChoices(replies)) {
      if (!this.#budget.spend(sizeOf(layout))) return null;
      const moves = choice >= 0 ? [choice, ...reply] : reply;
      if (moves.length === 0) {
        // Idling alone changes nothing: what could be kept still can.
        if (choice === IDLE) continue;
        if (duties.some((duty) => isFailing(layout, duty, position))) return false;
      }
      const can = this.#canKeep(duties, after(layout, position, moves));
      if (can !== true) return can;
    }
    return true;
  }
}

/** All subsets of so many things, as bits, larger ones first. */
function* byFallingSize(count: number): Generator<number> {
  for (let size = count; size >= 0; size -= 1) {
    for (let bits = 0; bits < 2 ** count; bits += 1) if (countOf(bits) === size) yield bits;
  }
}

function countOf(bits: number): number {
  let size = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) size += 1;
  return size;
}
