import type { TriggerCondition } from "@foedus/engine";
import type { AttackConditions, Quality } from "../generated/ast.js";

/** Lowers a word for how an attack is. "Unprovoked" is said of what was not provoked, so both are one question. */
export function lowerQuality(node: { readonly not: boolean; readonly word: string }): {
  readonly quality: string;
  readonly holds: boolean;
} {
  if (node.word === "unprovoked") return { quality: "provoked", holds: node.not };
  return { quality: node.word, holds: !node.not };
}

/** Lowers what an attack must be, beyond its victim, aggressor and place. */
export function lowerAttackConditions(node: AttackConditions | undefined): readonly TriggerCondition[] {
  if (node === undefined) return [];
  // Every part may be absent, whatever the generated type says.
  const conflict: string | undefined = node.conflict;
  return [
    ...node.qualities.map((quality: Quality): TriggerCondition => ({
      type: "quality",
      ...lowerQuality(quality),
    })),
    ...(node.afterDemand ? [{ type: "demand" } as const] : []),
    ...(conflict === undefined ? [] : [{ type: "conflict", conflict } as const]),
  ];
}
