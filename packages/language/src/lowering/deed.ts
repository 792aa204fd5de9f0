import type { GivenAct } from "@foedus/engine";
import {
  isDelegates,
  isEnacts,
  isFinds,
  isGives,
  isOfClause,
  isOnInstrument,
  isReleases,
  isReports,
  isVotes,
  type Deed,
  type OfClause,
  type OnInstrument,
} from "../generated/ast.js";
import { lowerAct } from "./act.js";
import { lowerClauseReference } from "./clause-reference.js";

function lowerOfClause(node: OfClause, by: string): GivenAct {
  const clause = lowerClauseReference(node.clause);
  if (node.requests) return { type: "requests", by, clause };
  if (node.consents) return { type: "consents", by, clause };
  return { type: node.breaches ? "breaches" : "refuses", by, clause };
}

function lowerOnInstrument(node: OnInstrument, by: string): GivenAct {
  const instrument = node.agreement.$refText;
  if (node.ratifies) return { type: "ratifies", by, instrument };
  if (node.leaves) return { type: "withdraws", by, instrument };
  if (node.suspends) return { type: "suspends", by, instrument };
  return { type: node.resumes ? "resumes" : "terminates", by, instrument };
}

/** Lowers what a party is given as doing. */
export function lowerDeed(node: Deed, by: string): GivenAct {
  if (isGives(node)) {
    return { type: "gives", by, measure: node.measure.$refText, to: node.beneficiary?.$refText ?? null };
  }
  if (isEnacts(node)) return { type: "enacts", by, law: node.law };
  if (isReports(node)) return { type: "reports", by, to: node.body };
  if (isFinds(node)) {
    const victim = node.victim?.$refText ?? null;
    return { type: "finds", by, clause: lowerClauseReference(node.clause), victim };
  }
  if (isVotes(node)) {
    const victim = node.victim?.$refText ?? null;
    const clause = lowerClauseReference(node.clause);
    return { type: "votes", by, clause, victim, inFavour: !node.against };
  }
  if (isOfClause(node)) return lowerOfClause(node, by);
  if (isReleases(node)) {
    return { type: "releases", by, owner: node.owner.$refText, clause: lowerClauseReference(node.clause) };
  }
  if (isDelegates(node)) {
    return { type: "delegates", by, to: node.delegate.$refText, instrument: node.agreement.$refText };
  }
  if (isOnInstrument(node)) return lowerOnInstrument(node, by);
  return { type: "acts", by, act: lowerAct(node).act };
}
