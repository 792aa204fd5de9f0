import type { ActKind } from "@foedus/engine";
import type { ActOwed } from "../generated/ast.js";
import { nameOf } from "../names/name-of.js";

/** An act that texts owe and scenarios give: its kind, and the words that are its identity. */
export interface LoweredAct {
  readonly kind: ActKind;
  readonly act: string;
}

/** Lowers an act. What is owed as "withdraw forces" and given as "withdraws forces" is one and the same act. */
export function lowerAct(node: ActOwed): LoweredAct {
  // The grammar names no object of a payment, whatever the generated type says.
  const what: string | undefined = node.what;
  const where = node.place?.$cstNode?.text.replaceAll(/\s+/gu, " ");
  if (node.withdraw) {
    return { kind: "withdrawal", act: words("withdraw", what, where === undefined ? "" : `from ${where}`) };
  }
  if (node.monitor) {
    return { kind: "monitoring", act: words("monitor", what, where === undefined ? "" : `in ${where}`) };
  }
  if (node.pay) {
    const payee = node.payee === undefined ? "" : `to ${nameOf(node.payee)}`;
    return { kind: "payment", act: words("pay", String(node.amount ?? 0), node.currency, payee) };
  }
  return { kind: "other", act: words(node.seek ? "seek" : "carry out", what) };
}

function words(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" ");
}
