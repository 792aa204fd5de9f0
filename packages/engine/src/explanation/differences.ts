import type { Reason, ReasonCode, Settling } from "../finding.js";
import type { HoleName } from "../model/term.js";
import { joined } from "./words.js";

const CODES: Readonly<Record<Settling["verdict"], ReasonCode>> = {
  assured: "assured_if",
  discretionary: "discretionary_if",
  impossible: "impossible_if",
};

/** The holes that stand in some minimal settling set: the verdict turns on these, and on no others. */
export function turningOn(settling: readonly Settling[]): readonly HoleName[] {
  return [
    ...new Set(settling.flatMap(({ grouped }) => grouped.flatMap((set) => set.map(({ hole }) => hole)))),
  ];
}

/** Why an answer is undetermined: what it turns on, and for each verdict a shortest way to settle it. */
export function differenceReasons(settling: readonly Settling[]): readonly Reason[] {
  const holes = turningOn(settling);
  const differs: Reason = {
    code: "differs",
    clause: null,
    sentence: `It turns on what is left open: ${joined(holes)}. Depending on the answers it is ${either(settling)}.`,
  };
  return [differs, ...settling.flatMap(exampleOf)];
}

function either(settling: readonly Settling[]): string {
  const verdicts = settling.map(({ verdict }): string => verdict);
  const last = verdicts.at(-1) ?? "";
  return verdicts.length < 2 ? last : `${verdicts.slice(0, -1).join(", ")} or ${last}`;
}

function exampleOf({ verdict, grouped }: Settling): readonly Reason[] {
  const [shortest] = grouped;
  if (shortest === undefined) return [];
  const answers = shortest.map(
    ({ hole, answers: any }) => `${hole} is ${any.map((one) => `“${one}”`).join(" or ")}`,
  );
  return [
    { code: CODES[verdict], clause: null, sentence: `It is ${verdict}, for one, if ${joined(answers)}.` },
  ];
}
