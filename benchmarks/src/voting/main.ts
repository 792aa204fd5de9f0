// Decision rules at scale beside other programs: npm run voting --workspace benchmarks -- --date YYYY-MM-DD [--limit SECONDS]
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Task } from "./encodings.js";
import { SIZES, instanceOf } from "./instance.js";
import type { EngineTask, Measured } from "./measured.js";
import { peers } from "./peers.js";
import type { Peer } from "./peers.js";
import { engineCell, peerCell, table } from "./table.js";

const { values } = parseArgs({
  options: { date: { type: "string" }, limit: { type: "string", default: "60" } },
});
const seconds = Number(values.limit);
const { date } = values;
if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(date) || !(seconds > 0)) {
  process.stderr.write(
    "Say the day it is measured on: --date YYYY-MM-DD; and, if you like, --limit SECONDS.\n",
  );
  process.exit(2);
}

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const highsVersion = (
  JSON.parse(readFileSync(join(dirname(require.resolve("highs")), "../package.json"), "utf8")) as {
    version: string;
  }
).version;
const peerList = peers(highsVersion);
let disagreements = 0;
/** Of the European Union. */
const MEMBERS = 27;

const engine = (task: EngineTask, voters: number): Measured =>
  JSON.parse(
    execFileSync(process.execPath, [join(here, "engine-child.js"), task, String(voters)], {
      encoding: "utf8",
    }),
  ) as Measured;

const sections = [
  await sideBySide("smallest", "The smallest blocking set under qualified majority"),
  await sideBySide(
    "thousand",
    "A thousand minimal blocking sets under qualified majority (or all, where there are fewer)",
  ),
  alone(),
];
const text = `# Decision rules at scale

Measured on ${date}, on ${cpus()[0]?.model.trim() ?? "an unknown processor"} (${String(cpus().length)} processors, ${String(Math.round(totalmem() / 2 ** 30))} GiB), ${process.platform}, Node ${process.version}.
Command: \`npm run voting --workspace benchmarks -- --date ${date} --limit ${String(seconds)}\`. Limit per run of a peer: ${String(seconds)} s.

Peers: ${peerList.map(({ name, version }) => `${name} (${version ?? "not installed"})`).join("; ")}.
A peer is measured as a process, from its start to its answer, and its most memory is read while it runs. The engine is measured
once loaded: the median of seven calls after the first (in brackets the first call), with the most memory of its whole process,
of which Node takes some 45 MB. The factor behind a peer is its time by the engine's median. Voters all differ in weight (1 to 199); the rule is 55% of members and 65% of weights, or
fewer than four against.

${sections.join("\n")}`;
const folder = join(here, "../../results");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "voting.md"), text);
process.stdout.write(text);
process.exitCode = disagreements > 0 ? 1 : 0;

/** One task for everybody, in the same run; whoever answers must answer the same. */
async function sideBySide(task: Task, title: string): Promise<string> {
  const rows: string[][] = [];
  for (const voters of SIZES) {
    const ours = engine(task, voters);
    const row = [String(voters), ours.answer, engineCell(ours)];
    for (const peer of peerList) row.push(await peerRun(peer, task, voters, ours));
    process.stderr.write(`${row.join(" | ")}\n`);
    rows.push(row);
  }
  return `## ${title}\n\n${table(["voters", "answer", "engine", ...peerList.map(({ name }) => name)], rows)}`;
}

async function peerRun(peer: Peer, task: Task, voters: number, ours: Measured): Promise<string> {
  if (!peer.tasks.includes(task)) return "not offered";
  if (peer.version === null) return "not installed";
  const run = await peer.run(instanceOf(voters), task, seconds);
  const agrees = run.outcome.type !== "answer" || run.outcome.text === ours.answer;
  if (!agrees) disagreements += 1;
  return `${peerCell(run, ours.median)}${agrees ? "" : " **disagrees**"}`;
}

/** Figures for which none of the peers has a way of its own. */
function alone(): string {
  const tasks: readonly (readonly [EngineTask, string])[] = [
    ["count_winning", "minimal winning sets, more than half of the weights"],
    ["count_blocking", "minimal blocking sets, more than half of the weights"],
    ["count_qualified", "minimal blocking sets, qualified majority"],
    ["banzhaf", "Banzhaf, more than half of the weights"],
    ["shapley_shubik", "Shapley–Shubik, more than half of the weights"],
  ];
  const rows = SIZES.flatMap((voters) =>
    tasks.map(([task, name]) => {
      const ours = engine(task, voters);
      return [String(voters), name, digits(ours.answer), engineCell(ours)];
    }),
  );
  const union: readonly (readonly [EngineTask, string])[] = [
    ["union_count", "minimal winning sets, Council of the European Union"],
    ["union_banzhaf", "Banzhaf, Council of the European Union"],
    ["union_shapley_shubik", "Shapley–Shubik, Council of the European Union"],
    ["persons_count", "minimal winning sets, the same a million times finer"],
    ["persons_banzhaf", "Banzhaf, the same a million times finer"],
    ["persons_shapley_shubik", "Shapley–Shubik, the same a million times finer"],
  ];
  for (const [task, name] of union) {
    const ours = engine(task, MEMBERS);
    rows.push([String(MEMBERS), name, digits(ours.answer), engineCell(ours)]);
  }
  return `## Exact counts and power\n\n${table(["voters", "figure", "answer", "median (first; memory)"], rows)}`;
}

function digits(answer: string): string {
  return /^\d{10,}$/u.test(answer) ? `a number of ${String(answer.length)} digits` : answer;
}
