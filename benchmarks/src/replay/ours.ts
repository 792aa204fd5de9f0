import { advance, untouched } from "@foedus/engine";
import type { DutyFacts, Stimulus } from "@foedus/engine";
import { expectPerformed, LIFE } from "./lifecycle.js";

const HAPPENINGS = [
  { type: "met", need: 0 },
  { type: "gate", organ: "parliament", open: false },
  { type: "gate", organ: "parliament", open: true },
  { type: "suspended" },
  { type: "resumed" },
  { type: "given", leaves: ["materiel"] },
  { type: "given", leaves: ["armed_force"] },
] as const;

const stimuli = HAPPENINGS.map((happening, index): Stimulus => ({
  ...happening,
  moment: index + 1,
  told: LIFE[index] ?? "",
}));

const facts: DutyFacts = {
  kind: "duty",
  arises: { moment: 0, told: "an attack" },
  due: { type: "at", moment: 1_000_000 },
  repair: null,
  closes: null,
  required: [["armed_force"]],
  permitted: ["armed_force", "materiel"],
  nonEmpty: true,
  needs: 1,
  stimuli,
};

/** The engine's replay of one duty, once its events are matched to it. */
export function ours(lives: number): void {
  for (let life = 0; life < lives; life += 1)
    expectPerformed(advance(facts, untouched(facts), 100).state, "Foedus");
}
