import { UNHINDERED } from "@foedus/engine";
import type { Condition, Game, GroundProvision, Observed } from "@foedus/engine";

const DAY = 24;

/** What is observed of the model: whether most give what is asked, and what breach, exit and escalation come to. */
export const OBSERVED: readonly Observed[] = [
  { type: "outcome" },
  { type: "breached", provision: "help:p1:attack" },
  { type: "ended", provision: "help:p2:attack" },
  { type: "made", move: "perform:p3:armed_force" },
];

/**
 * A guarantee of so many parties. The side requests help; every second party has a vote in a council that decides by
 * majority; then every party owes materiel by the next day. The first acts only if its parliament lets it; the second
 * may withdraw; if the first breaks its duty, the third may go on to armed force from the day after. Three instants;
 * asked is materiel from more than half. All other parties differ in their vote alone.
 */
export function guaranteeOf(parties: number): Game {
  const names = Array.from({ length: parties }, (_, index) => `p${String(index + 1)}`);
  const voters = names.filter((_, index) => index % 2 === 0);
  const by = (kind: "request" | "gate" | "act", actor: string, move: string): Condition => ({
    kind,
    needed: 1,
    moves: [{ actor, move }],
  });
  const request = by("request", "side", "request:side:help");
  const decision: Condition = {
    kind: "vote",
    needed: Math.floor(voters.length / 2) + 1,
    moves: voters.map((actor) => ({ actor, move: `vote:${actor}:decision` })),
  };
  const helps = names.map((owner, index): GroundProvision => {
    const gate = by("gate", `${owner}.parliament`, `open:${owner}.parliament:help`);
    const leaving = by("act", owner, `withdraw:${owner}:pact`);
    return {
      ...UNHINDERED,
      name: `help:${owner}:attack`,
      clause: "help",
      type: "duty",
      owner,
      opens: 0,
      closes: null,
      conditions: index === 0 ? [request, decision, gate] : [request, decision],
      ends: index === 1 ? [{ condition: leaving, from: 0, notice: null }] : [],
      due: { type: "at", moment: DAY },
      required: [["materiel"]],
      permitted: ["materiel"],
      nonEmpty: false,
    };
  });
  const escalation: GroundProvision = {
    ...UNHINDERED,
    name: "escalation:p3:attack",
    clause: "escalation",
    type: "permission",
    owner: "p3",
    opens: 2 * DAY,
    closes: null,
    conditions: [{ kind: "breach", of: "help:p1:attack" }],
    due: { type: "none" },
    required: [],
    permitted: ["armed_force"],
    nonEmpty: false,
  };
  return {
    side: "side",
    defecting: [],
    provisions: [...helps, escalation],
    given: [],
    barred: [],
    instants: [0, DAY, 2 * DAY],
    asked: 2 * DAY,
    atoms: names.map((performer) => ({ performer, needs: [["materiel"]] })),
    needed: Math.floor(parties / 2) + 1,
  };
}
