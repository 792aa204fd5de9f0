import axe from "axe-core";
import type { Page } from "playwright-core";

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/**
 * What axe finds serious or critical in the page as it is, a line each; none is what is wanted. The rules are those of the Web
 * Content Accessibility Guidelines 2.2, A and AA, and what axe calls best practice.
 */
export const violations = async (page: Page): Promise<readonly string[]> => {
  // Evaluated by the debugger, which the page's own policy does not bind.
  await page.evaluate(axe.source);
  const found: readonly Violation[] = await page.evaluate(
    `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)`,
  );
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")} ${failureSummary ?? ""}`,
      ),
    );
};
