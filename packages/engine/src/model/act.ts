import type { MeasureName } from "./measure.js";
import type { PartyName } from "./party.js";

/** What somebody did, as a scenario gives it: what a replay reads beside attacks, threats and named events. */
export type GivenAct =
  /** A performance; `to` is null where the event does not say for whose benefit. */
  | {
      readonly type: "gives";
      readonly by: PartyName;
      readonly measure: MeasureName;
      readonly to: PartyName | null;
    }
  | { readonly type: "enacts"; readonly by: PartyName; readonly law: string }
  | { readonly type: "reports"; readonly by: PartyName; readonly to: string }
  /** Finds, or deems, that the clause is set off; `victim` null where there is only one it can be about. */
  | {
      readonly type: "finds";
      readonly by: PartyName;
      readonly clause: string;
      readonly victim: PartyName | null;
    }
  | {
      readonly type: "votes";
      readonly by: PartyName;
      readonly clause: string;
      readonly victim: PartyName | null;
      readonly inFavour: boolean;
    }
  /** Asks for, or consents to, what the clause owes. */
  | { readonly type: "requests" | "consents"; readonly by: PartyName; readonly clause: string }
  /** Does something else that a clause speaks of: `russia withdraws_forces`, `ukraine holds_elections`. */
  | { readonly type: "acts"; readonly by: PartyName; readonly act: string }
  /** Is given as in breach of what it owes under the clause: from then on that duty does not hold it. */
  | { readonly type: "breaches"; readonly by: PartyName; readonly clause: string }
  /** Says that it will not do what it owes under the clause. */
  | { readonly type: "refuses"; readonly by: PartyName; readonly clause: string }
  /** A beneficiary releases an owner from what the clause owes to it. */
  | {
      readonly type: "releases";
      readonly by: PartyName;
      readonly owner: PartyName;
      readonly clause: string;
    }
  /** Performs through another from now on; it still owes. */
  | {
      readonly type: "delegates";
      readonly by: PartyName;
      readonly to: PartyName;
      readonly instrument: string;
    }
  /** A domestic organ opens or shuts: `organ` of the party under the instrument. */
  | {
      readonly type: "gate";
      readonly party: PartyName;
      readonly organ: string;
      readonly instrument: string;
      readonly open: boolean;
    }
  /** `by` null states that it validly happened; a party needs the power, else its act is void. */
  | {
      readonly type: "suspends" | "resumes" | "terminates";
      readonly by: PartyName | null;
      readonly instrument: string;
    }
  /** Becomes bound: what an instrument that enters into force with ratifications waits for. */
  | { readonly type: "ratifies"; readonly by: PartyName; readonly instrument: string }
  /** A notice of exit; it takes effect when the instrument's period of notice has run out. */
  | { readonly type: "withdraws"; readonly by: PartyName; readonly instrument: string };

/** An act of another without which a duty need not be performed, and a permission does not permit. */
export type Need<Expression> =
  | { readonly type: "request" | "consent"; readonly by: Expression }
  | { readonly type: "vote"; readonly council: string }
  /** Another act by any one of these: "once Russia has withdrawn its forces". */
  | { readonly type: "act"; readonly by: Expression; readonly act: string }
  /** What another clause requires has been done: mutual conditions, sequences. */
  | { readonly type: "performance"; readonly clause: string }
  /** A named event of the scenario has happened: "once the ceasefire has been declared". */
  | { readonly type: "event"; readonly subject: string; readonly event: string };

/** What a party may do to an instrument by its own act. */
export interface Power<Expression> {
  readonly type: "suspend" | "terminate";
  readonly holder: Expression;
  readonly article: string;
  /** Only after a breach of this clause: "in case of a material breach"; at any time where absent. */
  readonly onBreachOf?: string;
}
