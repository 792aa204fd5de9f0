import { describe, expect, test } from "vitest";
import type { Finding } from "../finding.js";
import type { Model } from "../model/instrument.js";
import type { Question, Scenario } from "../model/scenario.js";
import { attack, course, on, pactWith } from "../testing/pact.js";
import type { Changes } from "../testing/pact.js";
import { here } from "../testing/reported-guarantee.js";
import { ask } from "../verdicts/ask.js";
import { withGeneralLaw } from "./with-general-law.js";

function answer(model: Model, events: readonly Scenario["events"][number][], side = "ukraine"): Finding {
  const question: Question = {
    name: "course.1",
    words: "us gives armed_force",
    location: here("ask"),
    side,
    outcome: { performers: { type: "party", name: "us" }, act: { type: "gives", measure: "armed_force" } },
    within: { amount: 30, unit: "days" },
  };
  const scenario = { ...course(...events), questions: [question] };
  const finding = ask(model, scenario, question, { variant: null, defecting: [] });
  if ("type" in finding) throw new Error(`${finding.code}: ${finding.message}`);
  return finding;
}

const attacked = on("2026-02-01", attack);
/** The pact owed without an attack, from the start of the scenario. */
const untriggered: Changes = { clause: { trigger: null } };
const begun = on("2026-01-01", { type: "named", subject: "year", event: "begun" });

describe("general law", () => {
  test("leaves collective self-defence as it was agreed: the request is the victim's own move", () => {
    const [without, within] = [
      answer(pactWith(), [attacked]),
      answer(withGeneralLaw(pactWith()), [attacked]),
    ];
    expect(within.verdicts).toEqual(without.verdicts);
  });

  test("forbids force before an attack, whatever a treaty requires: the Charter prevails", () => {
    expect(answer(pactWith(untriggered), [begun]).verdict).toBe("assured");
    const finding = answer(withGeneralLaw(pactWith(untriggered)), [begun]);
    expect([finding.verdict, finding.because.map(({ code }) => code)]).toEqual(["impossible", ["displaced"]]);
    expect(finding.because[0]?.sentence).toContain("Article 103");
  });

  test("and lets the treaty bind again once the beneficiary is attacked", () => {
    expect(answer(withGeneralLaw(pactWith(untriggered)), [begun, attacked]).verdict).toBe("assured");
  });

  test("gives nobody a claim: where only general law speaks, no clause does", () => {
    const bare = { ...pactWith(), instruments: [] };
    expect(answer(withGeneralLaw(bare), [attacked]).because.map(({ code }) => code)).toEqual(["no_clause"]);
  });

  test("is visible in what an answer rests on, and said to be missing where it is left out", () => {
    const told = ({ derivation }: Finding): string => derivation.map(({ sentence }) => sentence).join("\n");
    expect(told(answer(withGeneralLaw(pactWith()), [attacked]))).toContain("Nicaragua");
    expect(told(answer(pactWith(), [attacked]))).toContain("not part of this answer");
  });

  test("is loaded once", () => {
    const model = withGeneralLaw(pactWith());
    expect(withGeneralLaw(model)).toBe(model);
  });
});
