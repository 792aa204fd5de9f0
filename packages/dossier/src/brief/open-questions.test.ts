import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { agenda, ask, holesOf, withGeneralLaw } from "@foedus/engine";
import type { Finding } from "@foedus/engine";
import { parseFiles } from "@foedus/language";
import { beforeAll, describe, expect, it } from "vitest";
import { dossierSchema } from "../format/dossier.js";
import { partyNames } from "../wording/parties.js";
import { openQuestions, waysToSettle } from "./open-questions.js";
import type { OpenQuestion, WayToSettle } from "./open-questions.js";

const root = fileURLToPath(new URL("../../../..", import.meta.url)).replace(/[/\\]$/u, "");
const ALASKA = `${root}/dossiers/alaska-2025`;
const NATO = `${root}/library/north-atlantic-treaty/north-atlantic-treaty.foedus`;

const filesIn = (folder: string) =>
  readdirSync(`${ALASKA}/${folder}`).map((name) => ({
    path: `${folder}/${name}`,
    text: readFileSync(`${ALASKA}/${folder}/${name}`, "utf8"),
  }));

let questions: readonly OpenQuestion[];
let ways: readonly WayToSettle[];

beforeAll(async () => {
  const library = [{ path: NATO, text: readFileSync(NATO, "utf8") }];
  const parsed = await parseFiles([...filesIn("agreements"), ...filesIn("scenarios")], library);
  const { scenarios } = parsed;
  const model = withGeneralLaw(parsed.model);
  const items = agenda(model, scenarios, { variant: null, defecting: [] });
  if ("type" in items) throw new Error(items.message);
  const about = dossierSchema.parse(JSON.parse(readFileSync(`${ALASKA}/dossier.json`, "utf8")));
  const context = {
    names: partyNames(about, model),
    analysis: { model, scenarios, holes: holesOf(model, scenarios) },
  };
  const findings = scenarios.flatMap((scenario) =>
    scenario.questions.map((question): Finding => {
      const finding = ask(model, scenario, question, { variant: null, defecting: [] });
      if ("type" in finding) throw new Error(finding.message);
      return finding;
    }),
  );
  questions = openQuestions(items, context);
  ways = waysToSettle(findings, context);
});

describe("the open questions of the Alaska dossier, in words", () => {
  it("keep the order of the agenda, and say where each is left open", () => {
    expect(questions[0]).toMatchObject({
      rank: 1,
      hole: "alaska.guarantee.determiner",
      question: "Who determines that “Guarantee” applies?",
      file: "agreements/alaska.foedus",
      clause: "alaska.guarantee",
    });
  });

  it("say of each answer what can then still come out, for each question that turns on it", () => {
    const measures = questions.find(({ hole }) => hole === "alaska.guarantee.us.measures");
    expect(measures?.decides).toEqual([
      "Does the United States give Ukraine armed force within 30 days?",
      "Does the United States give Ukraine assistance within 30 days?",
    ]);
    const leaves = measures?.answers.find(({ label }) => label === "consultation")?.leaves;
    expect(leaves).toEqual([["impossible"], ["impossible"]]);
  });

  it("tell what the text is said to be like as a mark on an answer that is in the menu", () => {
    const measures = questions.find(({ hole }) => hole === "alaska.guarantee.us.measures");
    expect(measures?.like?.article).toBe("Article 5 of the North Atlantic Treaty");
    expect(measures?.answers.map(({ label }) => label)).toContain(measures?.like?.answer);
  });

  it("are settled by the smallest sets alone, all of one size, and larger ones are only counted", () => {
    expect(ways.length).toBeGreaterThan(0);
    for (const { sets } of ways) expect(new Set(sets.map((set) => set.length)).size).toBe(1);
    const assured = ways.find(({ verdict }) => verdict === "assured");
    expect(assured?.question).toBe("Does the United States give Ukraine armed force within 30 days?");
    expect(assured?.sets[0]?.map(({ hole }) => hole).toSorted()).toEqual([
      "alaska.guarantee.determiner",
      "alaska.guarantee.us.deadline",
      "alaska.guarantee.us.measures",
    ]);
  });
});
