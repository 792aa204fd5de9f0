import type { DutyRecord, Stimulus } from "./duty.js";

/** What an event adds to a duty's record. What follows from it is for `advance` to say. */
export function takeStimulus(record: DutyRecord, stimulus: Stimulus): DutyRecord {
  switch (stimulus.type) {
    case "given":
      return { ...record, given: [...record.given, stimulus.leaves] };
    case "met":
      return { ...record, unmet: record.unmet.filter((need) => need !== stimulus.need) };
    case "gate": {
      const others = record.shut.filter((organ) => organ !== stimulus.organ);
      return { ...record, shut: stimulus.open ? others : [...others, stimulus.organ] };
    }
    case "suspended":
    case "resumed":
      return { ...record, suspended: stimulus.type === "suspended" };
    case "released":
      return { ...record, released: true };
    case "refused":
      return { ...record, refused: true };
  }
}
