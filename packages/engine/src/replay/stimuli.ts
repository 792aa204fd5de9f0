import type { Draft, Stimulus } from "./duty.js";

/** What an event adds to a duty's record. What follows from it is for `advance` to say. */
export function takeStimulus(draft: Draft, stimulus: Stimulus): void {
  switch (stimulus.type) {
    case "given":
      // The same once more performs nothing further, so that a long course stays quick.
      if (!draft.given.some((known) => isSame(known, stimulus.leaves))) draft.given.push(stimulus.leaves);
      return;
    case "met":
      draft.unmet = draft.unmet.filter((need) => need !== stimulus.need);
      return;
    case "gate": {
      const others = draft.shut.filter((organ) => organ !== stimulus.organ);
      draft.shut = stimulus.open ? others : [...others, stimulus.organ];
      return;
    }
    case "suspended":
    case "resumed":
      draft.suspended = stimulus.type === "suspended";
      return;
    case "released":
      draft.released = true;
      return;
    case "refused":
      draft.refused = true;
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((leaf, index) => leaf === other[index]);
}
