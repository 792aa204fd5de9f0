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
import { nameOf } from "../names/name-of.js";

function lowerOfClause(node: OfClause, by: string): GivenAct {
  const clause = lowerClauseReference(node.clause);
  if (node.requests) return { type: "requests", by, clause };
  if (node.consents) return { type: "consents", by, clause };
  return { type: node.breaches ? "breaches" : "refuses", by, clause };
}

function lowerOnInstrument(node: OnInstrument, by: string): GivenAct {
  const instrument = nameOf(node.agreement);
  if (node.ratifies) return { type: "ratifies", by, instrument };
  if (node.leaves) return { type: "withdraws", by, instrument };
  if (node.suspends) return { type: "suspends", by, instrument };
  return { type: node.resumes ? "resumes" : "terminates", by, instrument };
}

/** Lowers what a party is given as doing. */
export function lowerDeed(node: Deed, by: string): GivenAct {
  if (isGives(node)) {
    return { type: "gives", by, measure: nameOf(node.measure), to: nameOf(node.beneficiary) ?? null };
  }
  if (isEnacts(node)) return { type: "enacts", by, law: node.law };
  if (isReports(node)) return { type: "reports", by, to: node.body };
  if (isFinds(node)) {
    const victim = nameOf(node.victim) ?? null;
    return { type: "finds", by, clause: lowerClauseReference(node.clause), victim };
  }
  if (isVotes(node)) {
    const victim = nameOf(node.victim) ?? null;
    const clause = lowerClauseReference(node.clause);
    return { type: "votes", by, clause, victim, inFavour: !node.against };
  }
  if (isOfClause(node)) return lowerOfClause(node, by);
  if (isReleases(node)) {
    return { type: "releases", by, owner: nameOf(node.owner), clause: lowerClauseReference(node.clause) };
  }
  if (isDelegates(node)) {
    return { type: "delegates", by, to: nameOf(node.delegate), instrument: nameOf(node.agreement) };
  }
  if (isOnInstrument(node)) return lowerOnInstrument(node, by);
  return { type: "acts", by, act: lowerAct(node).act };
}
