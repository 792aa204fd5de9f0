/** What a player does in a round: the place of a move, or one of these. */
export const PASS = -1;
/** A move that nothing in the part of the game looked at turns on. It is not passing: the instant goes on. */
export const IDLE = -2;

/**
 * Every way for several players to choose at once, as the moves that are made. The first choice of each comes first
 * together; what a list begins with is tried first.
 */
export function* jointChoices(choices: readonly (readonly number[])[]): Generator<readonly number[]> {
  const places = choices.map(() => 0);
  for (;;) {
    const moves: number[] = [];
    for (let player = 0; player < choices.length; player += 1) {
      const choice = choices[player]?.[places[player] ?? 0] ?? PASS;
      if (choice >= 0) moves.push(choice);
    }
    yield moves;
    let player = 0;
    while (player < choices.length) {
      const next = (places[player] ?? 0) + 1;
      if (next < (choices[player]?.length ?? 0)) {
        places[player] = next;
        break;
      }
      places[player] = 0;
      player += 1;
    }
    if (player === choices.length) return;
  }
}
