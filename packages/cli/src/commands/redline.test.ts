import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LIBRARY_FOLDER } from "../foedus-files.js";
import { redlineSchema } from "../output/redline.js";
import { compareVersions } from "./redline.js";
import type { RedlineOptions } from "./redline.js";
import { captured } from "./testing/captured.js";
import type { Captured } from "./testing/captured.js";

const COMMUNIQUE = `${LIBRARY_FOLDER}/istanbul-communique`;
const APRIL = `${LIBRARY_FOLDER}/istanbul-draft-april`;

const run = (before: string, after: string, options: RedlineOptions = {}): Promise<Captured> =>
  captured((io) => compareVersions(before, after, options, io));

const PACT = `agreement pact "Pact"
  force commitment
  in force from 2020-01-01

party us "United States", ukraine "Ukraine", russia "Russia"

article help "Help"
  when armed attack on ukraine
  determined by facts
  then us must assist ukraine with armed_force within 72 hours

scenario attack "An attack"
  2026-02-01 armed attack on ukraine by russia in territory of ukraine
  ask for ukraine: us gives armed_force within 10 days
`;

const written = (text: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), "foedus-redline-")), "pact.foedus");
  writeFileSync(file, text);
  return file;
};

describe("foedus redline", () => {
  test("sets the Istanbul draft of April 2022 against the communiqué, and says what that changes", async () => {
    const { code, out } = await run(COMMUNIQUE, APRIL);
    expect(code).toBe(1);
    await expect(out).toMatchFileSnapshot("testing/redline-istanbul.golden.txt");
  });

  test("finds nothing between a text and itself, and claims no more than that", async () => {
    const { code, out } = await run(APRIL, APRIL);
    expect([code, out.split("\n")[0]]).toEqual([
      0,
      "Nothing differs in what the model has of the two. Whether the texts are equivalent is another question.",
    ]);
  });

  test("shows that one word carries the verdict", async () => {
    const { code, out } = await run(written(PACT), written(PACT.replace("us must", "us may")), {
      json: true,
    });
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => redlineSchema.parse(JSON.parse(line)));
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      { type: "changed", point: "must or may", before: "must", after: "may" },
      {
        type: "verdicts",
        before: { law: "impossible", commitment: "assured" },
        after: { law: "impossible", commitment: "discretionary" },
        differsAt: ["commitment", "draft", "report"],
      },
    ]);
  });

  test("says which version cannot be asked a question, and why", async () => {
    const without = PACT.replace('russia "Russia"', 'belarus "Belarus"').replace(/\nscenario[^]*/u, "\n");
    const { out } = await run(written(without), written(PACT));
    expect(out).toMatch(/The earlier text cannot be asked this: .*russia/u);
  });

  test("compares no text with errors, and no file without an agreement", async () => {
    expect((await run(written("agreement"), APRIL)).code).toBe(2);
    const none = await run(written("-- nothing\n"), APRIL);
    expect([none.code, none.err]).toEqual([
      2,
      expect.stringContaining("There is no agreement in it to compare."),
    ]);
    const variant = await run(COMMUNIQUE, APRIL, { variant: "nobody" });
    expect([variant.code, variant.err]).toEqual([2, expect.stringContaining("has a variant nobody")]);
  });
});
