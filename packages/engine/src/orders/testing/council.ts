import { UNHINDERED, makingOf } from "../../grounding/game.js";
import type { Condition, CountCondition, Game, GroundProvision } from "../../grounding/game.js";

/** How a council's members differ, and what is asked. */
export interface CouncilOptions {
  readonly parties: number;
  /** How many votes the council's decision takes. */
  readonly quota: number;
  /** How many parties have a domestic gate of their own. */
  readonly gates: number;
  /** How many parties may withdraw. */
  readonly leavers: number;
  /** How many parties must give it. */
  readonly needed: number;
  readonly asked: number | null;
}

const DAY = 24;

/**
 * A guarantee by a council of so many parties: the side requests, the council votes, each party owes materiel within a
 * day of the decision and may be asked for armed force if the first party breaks that; some have a domestic gate, some
 * may withdraw. Only the parties without gate and exit are interchangeable.
 */
export function councilGame(options: CouncilOptions): Game {
  const { parties, quota, gates, leavers, needed, asked } = options;
  const names = Array.from({ length: parties }, (_, index) => `p${String(index + 1)}`);
  const decision: CountCondition = {
    kind: "vote",
    needed: quota,
    moves: names.map((actor) => ({ actor, move: `vote:${actor}:decision` })),
  };
  const request: Condition = {
    kind: "request",
    needed: 1,
    moves: [{ actor: "side", move: "request:side:help" }],
  };
  const first = names[0] ?? "";
  const provisions = names.flatMap((owner, index): readonly GroundProvision[] => {
    const gate: readonly Condition[] =
      index < gates
        ? [
            {
              kind: "gate",
              needed: 1,
              moves: [{ actor: `${owner}.parliament`, move: `open:${owner}.parliament:act` }],
            },
          ]
        : [];
    const leave: Condition = {
      kind: "act",
      needed: 1,
      moves: [{ actor: owner, move: `withdraw:${owner}:pact` }],
    };
    const ends = index < leavers ? [{ condition: leave, from: 0, notice: null }] : [];
    const duty: GroundProvision = {
      ...UNHINDERED,
      name: `help:${owner}:attack`,
      clause: "help",
      type: "duty",
      owner,
      opens: 0,
      closes: null,
      conditions: [request, decision, ...gate],
      ends,
      due: { type: "at", moment: DAY },
      required: [["materiel"]],
      permitted: ["materiel"],
      nonEmpty: true,
    };
    const escalation: GroundProvision = {
      ...duty,
      name: `escalation:${owner}:attack`,
      clause: "escalation",
      type: "permission",
      opens: 2 * DAY,
      conditions: [{ kind: "breach", of: `help:${first}:attack` }],
      required: [],
      permitted: ["armed_force"],
      nonEmpty: false,
    };
    return index === 1 ? [duty, escalation] : [duty];
  });
  return {
    side: "side",
    defecting: [first],
    provisions,
    given: [],
    barred: [],
    instants: [0, DAY, 2 * DAY],
    asked,
    atoms: names.map((performer) => ({ performer, needs: [["materiel"]] })),
    needed,
  };
}

/** The same, the request being owed by the side as a duty to ask. */
export function councilWithDutyToAsk(options: CouncilOptions): Game {
  const game = councilGame(options);
  const asking = makingOf("request:side:help");
  const duty: GroundProvision = {
    ...UNHINDERED,
    name: "ask:side:attack",
    clause: "ask",
    type: "duty",
    owner: "side",
    opens: 0,
    closes: null,
    conditions: [],
    due: { type: "at", moment: 0 },
    required: [[asking]],
    permitted: [asking],
    nonEmpty: false,
  };
  return { ...game, provisions: [...game.provisions, duty] };
}
