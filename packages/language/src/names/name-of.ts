import type { AstNode, Reference } from "langium";

/**
 * The name of what a reference means. Where that is only guessed, for a name that nothing declares, it is the name declared and
 * not the one written: one slip of the pen then changes nothing else.
 */
export function nameOf(reference: Reference<AstNode & { readonly name: string }>): string;
export function nameOf(
  reference: Reference<AstNode & { readonly name: string }> | undefined,
): string | undefined;
export function nameOf(
  reference: Reference<AstNode & { readonly name: string }> | undefined,
): string | undefined {
  return reference?.ref?.name ?? reference?.$refText;
}
