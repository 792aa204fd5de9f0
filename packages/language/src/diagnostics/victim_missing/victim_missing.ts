import { AstUtils, isAstNode, type AstNode } from "langium";
import {
  isAttackTrigger,
  isBeneficiary,
  isConditionalClause,
  isConsult,
  isDeemedThreatTrigger,
  isDeemer,
  isDeterminer,
  isNeutral,
  isOwner,
  isPlainClause,
  isThreatTrigger,
  type ConditionalClause,
  type PlainClause,
} from "../../generated/ast.js";
import { triggersOf } from "../../names/alternatives.js";
import { givenOf } from "../../names/declared.js";
import type { Finding } from "../diagnostic.js";
import type { Checked, Rule } from "../rule.js";

/** The role a phrase speaks of without naming anybody, or null. */
function roleOf(node: AstNode): "victim" | "aggressor" | null {
  if (isBeneficiary(node) && node.aggressor) return "aggressor";
  if (isConsult(node)) return node.beneficiary === undefined ? "victim" : null;
  // Neutral between whom? An attack has a victim and an aggressor.
  if (isNeutral(node)) return "aggressor";
  const isVictim =
    (isBeneficiary(node) || isOwner(node) || isDeterminer(node) || isDeemer(node)) && node.victim;
  return isVictim ? "victim" : null;
}

const isClause = (node: unknown): node is Clause => isConditionalClause(node) || isPlainClause(node);

type Clause = ConditionalClause | PlainClause;

/** Who is spoken of in each clause, in the order of the text. */
function spokenOf(checked: Checked): ReadonlyMap<Clause, readonly AstNode[]> {
  const spoken = new Map<Clause, AstNode[]>();
  for (const node of givenOf(checked, isAstNode)) {
    if (roleOf(node) === null) continue;
    const clause = AstUtils.getContainerOfType(node, isClause);
    if (clause === undefined) continue;
    const others = spoken.get(clause);
    if (others === undefined) spoken.set(clause, [node]);
    else others.push(node);
  }
  return spoken;
}

function findings(clause: Clause, spoken: readonly AstNode[]): readonly Finding[] {
  const triggers = isConditionalClause(clause) ? triggersOf(clause) : [];
  const hasAggressor = triggers.length > 0 && triggers.every(isAttackTrigger);
  const hasVictim =
    triggers.length > 0 &&
    triggers.every(
      (trigger) => isAttackTrigger(trigger) || isThreatTrigger(trigger) || isDeemedThreatTrigger(trigger),
    );
  const node = spoken.find((part) => (roleOf(part) === "victim" ? !hasVictim : !hasAggressor));
  if (node === undefined) return [];
  const message = isConsult(node)
    ? "To consult about what? This clause speaks of no attack and no threat, and names nobody to consult with."
    : `This speaks of the ${roleOf(node)}, but nobody is attacked${hasVictim ? "" : " or threatened"} in this clause.`;
  return [
    {
      node,
      message,
      help: 'Begin the clause with "when armed attack on …" or "when threat to …", or name the party.',
    },
  ];
}

/** "The victim" in a clause that no attack or threat sets off. */
export const victimMissing: Rule = {
  code: "victim_missing",
  severity: "error",
  check: (checked) => [...spokenOf(checked)].flatMap(([clause, spoken]) => findings(clause, spoken)),
};
