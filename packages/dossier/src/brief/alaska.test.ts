import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseFiles } from "@foedus/language";
import { beforeAll, describe, expect, it } from "vitest";
import { nodeFileSystem } from "../files/node-file-system.js";
import { checkSources } from "../folder/check-sources.js";
import type { Dossier } from "../folder/dossier.js";
import { loadDossier } from "../folder/load.js";
import { briefAsMarkdown } from "../render/markdown.js";
import { briefForTerminal } from "../render/terminal.js";
import { analyse } from "./analysis.js";
import { buildBrief } from "./build.js";
import { guarantorParties } from "./guarantors.js";
import { briefSchema } from "./schema.js";
import type { Brief } from "./schema.js";

const root = fileURLToPath(new URL("../../../..", import.meta.url)).replace(/[/\\]$/u, "");
const NATO = `${root}/library/north-atlantic-treaty/north-atlantic-treaty.foedus`;

let dossier: Dossier;
let brief: Brief;
let sources: readonly unknown[];

beforeAll(async () => {
  const loaded = await loadDossier(nodeFileSystem, `${root}/dossiers/alaska-2025`);
  if (loaded.type === "problems") throw new Error(JSON.stringify(loaded.problems));
  ({ dossier } = loaded);
  const library = [{ path: NATO, text: readFileSync(NATO, "utf8") }];
  const { model, variants, scenarios } = await parseFiles(
    [...dossier.agreements, ...dossier.scenarios],
    library,
  );
  sources = checkSources(dossier, model);
  const analysis = analyse({
    model,
    variants,
    scenarios,
    side: "ukraine",
    guarantors: guarantorParties(model, ["us", "coalition"]),
  });
  if ("code" in analysis) throw new Error(analysis.message);
  brief = buildBrief(dossier, analysis, null);
});

const positions = (party: string) =>
  brief.terms.flatMap((term) => term.positions.filter((position) => position.party === party));

describe("the brief of the Alaska dossier", () => {
  it("shows that Russia's agreement exists only as reported by the American envoy", () => {
    expect(positions("russia").map(({ stance }) => stance)).toEqual(["accepts", "accepts"]);
    for (const { standing, reportedBy } of positions("russia")) {
      expect([standing, reportedBy]).toEqual(["reported", ["Steve Witkoff (United States)"]]);
    }
    expect(brief.agreed.inOwnWords).toEqual([]);
    expect(brief.agreed.onlyByReport[0]).toMatch(
      /^According to Steve Witkoff .* No Russian statement is on record here\.$/u,
    );
  });

  it("names the carrier in every sentence about what somebody else is said to have said", () => {
    const nested = brief.claims.filter(({ level }) => level === "nested");
    expect(nested).toHaveLength(6);
    for (const { sentence, through } of nested) {
      for (const carrier of through)
        expect(sentence.startsWith(carrier) || sentence.includes(` ${carrier} `)).toBe(true);
    }
  });

  it("names no party's agreement before whoever reports it", () => {
    for (const sentence of brief.agreed.onlyByReport) expect(sentence).toMatch(/^According to /u);
    const accepting = brief.summary.filter((sentence) => / accepts “/u.test(sentence));
    expect(accepting).toEqual(brief.agreed.onlyByReport);
  });

  it("answers the main question at every level and under every assumption", () => {
    const answers = brief.scenarios[0]?.questions[0]?.answers ?? [];
    const verdict = (variant: string | null, defecting: readonly string[]) =>
      answers.find((answer) => answer.variant === variant && answer.defecting.join() === defecting.join())
        ?.verdicts;
    expect(verdict(null, [])).toMatchObject({
      law: "impossible",
      draft: "impossible",
      report: "undetermined",
    });
    expect(verdict("as_nato", [])).toMatchObject({ law: "impossible", report: "discretionary" });
    expect(verdict("tripwire", [])).toMatchObject({ law: "impossible", report: "assured" });
    expect(verdict("tripwire", ["us"])).toMatchObject({ report: "discretionary" });
  });

  it("fills no term by analogy: what is only like Article 5 stays unspecified", () => {
    const slots = brief.agreements.flatMap(({ articles }) => articles.flatMap((article) => article.slots));
    const marked = slots.filter(({ state }) => state === "by_analogy");
    expect(marked.length).toBeGreaterThan(0);
    for (const { text, note } of marked) {
      expect(text).toBe("unspecified");
      expect(note).toContain("it gives none");
    }
  });

  it("rests on sources that are statements of the dossier", () => {
    expect(sources).toEqual([]);
  });

  it("is the same brief as data and back", () => {
    expect(briefSchema.parse(JSON.parse(JSON.stringify(brief)))).toEqual(JSON.parse(JSON.stringify(brief)));
  });

  // To write it again after a change: npx vitest run packages/dossier --update
  it("is, as Markdown, what is committed", async () => {
    await expect(briefAsMarkdown(brief)).toMatchFileSnapshot(
      `${root}/dossiers/alaska-2025/expected/brief.md`,
    );
  });

  it("keeps to the width of a terminal", () => {
    const longest = Math.max(
      ...briefForTerminal(brief)
        .split("\n")
        .map((line) => line.length),
    );
    expect(longest).toBeLessThanOrEqual(88);
  });
});
