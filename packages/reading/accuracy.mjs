// Prints how well the reader reads reports whose statements somebody wrote down beforehand.
// Usage: node accuracy.mjs [--verbose] [FOLDER…], each folder with a report.txt and an expected.json.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { score } from "./dist/accuracy/score.js";
import { readReport } from "./dist/index.js";

const given = process.argv.slice(2).filter((argument) => argument !== "--verbose");
const verbose = process.argv.includes("--verbose");
const fixtures = join(import.meta.dirname, "fixtures");
const folders =
  given.length > 0
    ? given
    : readdirSync(fixtures)
        .sort()
        .map((name) => join(fixtures, name));

const percent = (part, whole) => (whole === 0 ? "   –" : `${((100 * part) / whole).toFixed(0).padStart(3)}%`);
const totals = new Map();

function print(name, levels) {
  console.log(name);
  for (const { level, expected, proposed, matched, rightSpeaker, rightParty, overlap } of levels) {
    if (expected === 0 && proposed === 0) continue;
    console.log(
      `  ${level.padEnd(8)}  expected ${String(expected).padStart(3)}  proposed ${String(proposed).padStart(3)}  found ${String(matched).padStart(3)}` +
        `  precision ${percent(matched, proposed)}  recall ${percent(matched, expected)}` +
        `  speaker ${percent(rightSpeaker, matched)}  party ${percent(rightParty, matched)}  overlap ${percent(overlap, matched)}`,
    );
  }
}

for (const folder of folders) {
  const text = readFileSync(join(folder, "report.txt"), "utf8");
  const gold = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
  const result = score(text, gold, readReport({ id: "report", text, published: gold.published }));
  print(folder.split("/").at(-1), result.levels);
  for (const level of result.levels) {
    const sum = totals.get(level.level) ?? {
      ...level,
      expected: 0,
      proposed: 0,
      matched: 0,
      rightSpeaker: 0,
      rightParty: 0,
      overlap: 0,
    };
    for (const key of ["expected", "proposed", "matched", "rightSpeaker", "rightParty", "overlap"])
      sum[key] += level[key];
    totals.set(level.level, sum);
  }
  if (!verbose) continue;
  for (const missed of result.missed)
    console.log(`  missed      ${missed.level} ${missed.speaker}: ${missed.content.join(" … ")}`);
  for (const extra of result.unexpected) {
    const words = extra.content.map(([start, end]) => text.slice(start, end)).join(" … ");
    console.log(`  unexpected  ${extra.level} ${extra.speaker.name}: ${words}`);
  }
  for (const [expected, proposal] of result.wrongSpeaker)
    console.log(`  speaker     ${proposal.speaker.name} instead of ${expected.speaker}`);
  for (const [expected, proposal] of result.wrongParty)
    console.log(
      `  party       ${proposal.speaker.name}: ${proposal.speaker.party} instead of ${expected.party}`,
    );
}
if (folders.length > 1) print("all", totals.values());
