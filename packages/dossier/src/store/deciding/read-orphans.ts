import { orphansOfReport } from "../../anchoring/orphans.js";
import type { Orphan, ReportWithStatements } from "../../anchoring/orphans.js";
import { valueOf } from "../records/rows.js";
import type { Database } from "../tables.js";

/** How many reports are looked through at once: their texts are in memory together. */
const REPORTS = 50;

/** The names of the next reports, each with the one that it corrects. */
const reportsAfter = (database: Database, after: string) =>
  database
    .selectFrom("records")
    .select(["id", "report as corrected"])
    .where("kind", "=", "report")
    .where("content", "is not", null)
    .where("id", ">", after)
    .orderBy("id")
    .limit(REPORTS)
    .execute();

const recordedOf = async (
  database: Database,
  names: readonly string[],
): Promise<ReadonlyMap<string, ReportWithStatements>> => {
  const reports = await database
    .selectFrom("records")
    .select("content")
    .where("kind", "=", "report")
    .where("id", "in", names)
    .execute();
  const statements = await database
    .selectFrom("records")
    .select("content")
    .where("kind", "=", "statement")
    .where("report", "in", names)
    .orderBy("sheet")
    .orderBy("place")
    .orderBy("id")
    .execute();
  const values = statements.flatMap(({ content }) =>
    content === null ? [] : [valueOf("statement", content)],
  );
  const recorded = new Map<string, ReportWithStatements>();
  for (const { content } of reports) {
    if (content === null) continue;
    const { about, text } = valueOf("report", content);
    const own = values.filter(({ report }) => report === about.name);
    recorded.set(about.name, { report: { ...about, text }, statements: own });
  }
  return recorded;
};

/** Every statement of the store whose words are not in its report, or not in the correction of its report, by report. */
export const readOrphans = async (database: Database): Promise<readonly Orphan[]> => {
  const orphans: Orphan[] = [];
  let after = "";
  for (;;) {
    const next = await reportsAfter(database, after);
    const last = next.at(-1);
    if (last === undefined) return orphans;
    const names = next.flatMap(({ id, corrected }) => (corrected === null ? [id] : [id, corrected]));
    const recorded = await recordedOf(database, [...new Set(names)]);
    for (const { id, corrected } of next) {
      const own = recorded.get(id);
      const old = corrected === null ? null : (recorded.get(corrected) ?? null);
      if (own !== undefined) orphans.push(...orphansOfReport(own, old));
    }
    after = last.id;
  }
};
