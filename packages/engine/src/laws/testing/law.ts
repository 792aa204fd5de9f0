import fc from "fast-check";
import { holesOf } from "../../completions/holes.js";
import type { Finding } from "../../finding.js";
import { generatedCase } from "../../testing/arbitrary-agreement.js";
import type { GeneratedCase } from "../../testing/arbitrary-agreement.js";
import { ask } from "../../verdicts/ask.js";
import type { AskOptions } from "../../verdicts/ask.js";

/** Every law is tried on cases of one kept seed; `FOEDUS_SEED` asks for others, `FOEDUS_CASES` for more. */
const SEED = Number(process.env["FOEDUS_SEED"] ?? "20261126");

/** More ways to answer all holes than this make a case slow, and no law stricter. */
const COMPLETIONS = 100;

/** A generated case with few completions, and with holes if that is asked. */
export function lawCase(withHoles = false): fc.Arbitrary<GeneratedCase> {
  return generatedCase.filter(({ model, scenario }) => {
    const holes = holesOf(model, [scenario]);
    const completions = holes.reduce((product, { menu }) => product * menu.length, 1);
    return completions <= COMPLETIONS && (!withHoles || holes.length > 0);
  });
}

/** Holds a law to generated things. */
export function holdsFor<Case>(cases: fc.Arbitrary<Case>, numRuns: number, check: (one: Case) => void): void {
  fc.assert(fc.property(cases, check), {
    seed: SEED,
    numRuns: Number(process.env["FOEDUS_CASES"] ?? numRuns),
  });
}

/** The answer to a case's question; a case too large to answer is no case. */
export function answerTo(one: GeneratedCase, options: Partial<AskOptions> = {}): Finding {
  const finding = ask(one.model, one.scenario, one.question, {
    variant: null,
    defecting: one.defecting,
    ...options,
  });
  if (!("type" in finding)) return finding;
  fc.pre(
    finding.code !== "bound_hit" &&
      finding.code !== "too_many_players" &&
      finding.code !== "too_many_completions",
  );
  throw new Error(`${finding.code}: ${finding.message}`);
}
