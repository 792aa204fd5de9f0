import type { Act } from "@foedus/reading";
import type { Statement } from "../format/statement.js";
import { joined } from "../wording/lists.js";
import { STANCE_RULES, UNCLEAR_ACTS } from "./rules.js";
import type { OtherRule, StanceRule } from "./rules.js";

/** What one statement does to its speaker's party's position on a term that it is about. */
export type Effect =
  | { readonly type: "stance"; readonly rule: StanceRule }
  | { readonly type: "withdraws" }
  | { readonly type: "denies" }
  /** It tells of others, or of a text. */
  | { readonly type: "none"; readonly rule: OtherRule }
  /** A person must say. */
  | { readonly type: "open"; readonly rule: OtherRule; readonly reason: string };

const named = (acts: readonly Act[]): string => joined(acts.map((act) => act.replaceAll("_", " ")));

const reserve = (acts: readonly Act[]): Effect => ({
  type: "open",
  rule: "reserve",
  reason: `it is ${named(acts)} at once`,
});

/** By the acts of the statement alone; its order of acts does not matter. */
export const effectOf = ({ acts }: Pick<Statement, "acts">): Effect => {
  const rules = STANCE_RULES.filter((rule) => rule.acts.some((act) => acts.includes(act)));
  const [first] = rules;
  const takesBack = acts.includes("withdrawal") || acts.includes("denial");
  if (first !== undefined) {
    const isOneSided = rules.every(({ side }) => side === first.side);
    // A refusal says more than a withdrawal or a denial beside it; anything else beside them is left open.
    if (!isOneSided || (takesBack && first.stance !== "rejects")) return reserve(acts);
    return { type: "stance", rule: first };
  }
  if (acts.includes("withdrawal")) return { type: "withdraws" };
  if (acts.includes("denial")) return { type: "denies" };
  const unclear = acts.map((act) => UNCLEAR_ACTS[act]).filter((reason) => reason !== undefined);
  if (unclear.length > 0) return { type: "open", rule: "unclear", reason: joined(unclear) };
  return { type: "none", rule: acts.includes("claim_of_agreement") ? "claim" : "provision" };
};
