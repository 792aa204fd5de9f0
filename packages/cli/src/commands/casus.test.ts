import { describe, expect, test } from "vitest";
import { casusSchema } from "../output/casus.js";
import { casus } from "./casus.js";
import type { CasusOptions } from "./casus.js";
import { captured } from "./testing/captured.js";
import type { Captured } from "./testing/captured.js";

async function run(instrument: string, options: Partial<CasusOptions>): Promise<Captured> {
  const given = { attack: "russia:poland", on: "2026-03-01", ...options };
  return captured((io) => casus(instrument, given, io));
}

describe("foedus casus", () => {
  test("a member was attacked, and no casus foederis arose: the Falkland Islands, 1982", async () => {
    const { code, out } = await run("nato", { attack: "-:uk@falklands", on: "1982-04-02" });
    expect(code).toBe(0);
    expect(out).toContain("nato.article-5: DOES NOT ARISE");
    expect(out).toContain("lies outside the area it covers");
    expect(out).toContain("nato.article-4: WAITS FOR AN OPINION");
  });

  test("on 11 September 2001 it arises for the United States, and is owed by those who were parties then", async () => {
    const { out } = await run("North Atlantic Treaty", { attack: "-:us", on: "2001-09-11", json: true });
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => casusSchema.parse(JSON.parse(line)));
    const fifth = lines.find(({ clause }) => clause === "nato.article-5");
    expect(fifth).toMatchObject({ arose: "yes", forWhom: ["us"] });
    expect(fifth?.owedBy).toContain("poland");
    expect(fifth?.owedBy).not.toContain("estonia");
  });

  test("names states by their titles where it tells people for whom and by whom", async () => {
    const { out } = await run("anzus", { attack: "-:us", on: "2001-09-11" });
    expect(out).toContain("ARISES for the United States");
    expect(out).toContain("duty 1 of Australia, New Zealand towards the United States: pending");
  });

  test("says what no event was, where none was an attack on anybody protected", async () => {
    const { out } = await run("anzus", { attack: "-:south_korea", on: "1955-06-25" });
    expect(out).toContain("no event is an armed attack on anybody whom it speaks of");
  });

  test("before a state was a party nothing arises for it", async () => {
    const { out } = await run("nato", { attack: "russia:poland", on: "1998-01-01" });
    expect(out).toContain("nato.article-5: DOES NOT ARISE");
    expect(out).toContain("became a party on 1999-03-12");
  });

  test("a signatory that ratified later was not protected before: Guatemala under the Rio Treaty", async () => {
    const attack = "-:guatemala";
    const before = await run("rio", { attack, on: "1954-06-18" });
    expect(before.out).toMatch(/rio\.article-5: DOES NOT ARISE\n.*became a party on 1955-04-06/u);
    const after = await run("rio", { attack, on: "1956-06-18" });
    expect(after.out).toContain("rio.article-5: ARISES for Guatemala");
  });

  test.each([
    ["an unknown instrument", "natoo", {}, "There is no instrument"],
    ["an unknown state", "nato", { attack: "atlantis:uk" }, "There is no state “atlantis”"],
    ["an unknown place", "nato", { attack: "russia:uk@atlantis" }, "There is no place “atlantis”"],
    ["what is no attack", "nato", { attack: "russia" }, "is no attack"],
    ["an impossible date", "nato", { on: "2026-02-30" }, "There is no date"],
  ])("tells %s, and what to write instead", async (_, instrument, options, told) => {
    const { code, err } = await run(instrument, options);
    expect(code).toBe(2);
    expect(err).toContain(told);
    expect(err).toContain("help: ");
  });
});
