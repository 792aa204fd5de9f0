import { describe, expect, it } from "vitest";
import { parseFiles } from "../parse-files.js";

const OFFER = `party us "United States", ukraine "Ukraine", france "France", uk "United Kingdom"

agreement offer "What was said"
  force report

group coalition "Coalition" includes france, others unspecified from uk

article guarantee
  when armed attack on ukraine in unspecified
  determined by unspecified
  then us must assist ukraine with unspecified within unspecified
   and each of coalition must assist ukraine with unspecified within unspecified

`;

const read = async (variant: string) => {
  const { diagnostics, variants } = await parseFiles([{ path: "offer.foedus", text: OFFER + variant }]);
  const fillings = variants.flatMap((one) => one.fillings);
  return {
    errors: diagnostics
      .filter(({ severity }) => severity === "error")
      .map(({ line, column, help }) => `${line}:${column} ${help}`),
    fillings: fillings.map(({ owner, settings, holes }) => [
      owner,
      ...settings.map((setting) => JSON.stringify(setting)),
      ...holes.map(({ hole }) => hole),
    ]),
  };
};

const measures = (...required: readonly string[]): string =>
  expect.stringContaining(`"required":${JSON.stringify(required)}`) as string;
const slot = (name: string): string => expect.stringContaining(`"slot":"${name}"`) as string;

describe("the settings of a variant", () => {
  it.each([
    [
      "measures = armed_force, materiel, deadline = within 3 days",
      [measures("armed_force", "materiel"), slot("deadline")],
    ],
    ["measures = armed_force, place = territory of ukraine", [measures("armed_force"), slot("place")]],
    ["measures = armed_force, determiner = facts", [measures("armed_force"), slot("determiner")]],
    ["measures = at least armed_force, within 3 days", [measures("armed_force"), slot("deadline")]],
    [
      "at least armed_force within 3 days, place = anywhere",
      [measures("armed_force"), slot("deadline"), slot("place")],
    ],
    ["any assistance except training, by 2027-01-01", [slot("measures"), slot("deadline")]],
    [
      "such measures as it deems necessary, which may include training, place = anywhere",
      [slot("measures"), slot("place")],
    ],
    ["measures = armed_force, coalition.members = { uk }", [measures("armed_force"), "coalition.members"]],
    ["coalition.members = none, measures = armed_force", [measures("armed_force"), "coalition.members"]],
  ])("are read as they are meant: %s", async (settings, expected) => {
    const braced = await read(
      `variant v {\n  guarantee.us: ${settings};\n  guarantee.coalition: place = anywhere\n}\n`,
    );
    expect(braced).toEqual({
      errors: [],
      fillings: [
        ["us", ...expected],
        ["coalition", slot("place")],
      ],
    });
    const onOneLine = await read(`variant v fills guarantee.us, ${settings}\n`);
    expect(onOneLine).toEqual({ errors: [], fillings: [["us", ...expected]] });
  });

  it("need a semicolon between articles, and a comma between themselves", async () => {
    const open = await read(
      "variant v {\n  guarantee.us: place = anywhere\n  guarantee.coalition: place = anywhere\n}\n",
    );
    expect(open.errors).toEqual([expect.stringMatching(/^15:33.*";"/u)]);
    const run = await read("variant v fills guarantee, place = anywhere determined by facts\n");
    expect(run.errors).toEqual([expect.stringMatching(/^14:45 /u)]);
  });
});
