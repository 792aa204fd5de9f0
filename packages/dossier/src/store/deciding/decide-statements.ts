import { checkSpans } from "../../folder/check-spans.js";
import { isDecidedFor } from "../../format/statement.js";
import type { Statement } from "../../format/statement.js";
import { proposeTerms } from "../../positions/propose-terms.js";
import type { Author, Change } from "../commands/command.js";
import type { Outcome } from "../commands/outcome.js";
import { refusal } from "../commands/refusal.js";
import type { OpenStore } from "../open-store.js";
import type { Stored } from "../records/read.js";
import { DOSSIER } from "../records/values.js";
import { orProblem, statementNamed, valueIn } from "./statements-there.js";

/** What a person decides on statements, all at once. */
export interface StatementDecision {
  readonly status: "confirmed" | "rejected";
  /** As REPORT/ID. */
  readonly statements: readonly string[];
  /** The terms that they are about; null for those that stand in them, or else are proposed by the words of the terms. */
  readonly terms: readonly string[] | null;
}

const requireCarriers = async (
  store: OpenStore,
  statement: Statement,
  confirmed: ReadonlySet<string>,
): Promise<void> => {
  const seen = new Set<string>();
  for (let at = statement; at.parent !== null;) {
    const id = `${at.report}/${at.parent}`;
    if (seen.has(id)) return;
    seen.add(id);
    const parent = valueIn(await store.record("statement", id))?.value;
    if (parent === undefined || (!isDecidedFor(parent) && !confirmed.has(id))) {
      const what = parent === undefined ? "is not there" : `is ${parent.status}`;
      const message = `“${id}”, which carries “${statement.id}”, ${what}.`;
      throw refusal("undecided_statement", message, "Decide on it first, or name both.");
    }
    at = parent;
  }
};

/** The words of the statement as they stand in its report. Throws StoreFailure `words_not_found`. */
const wordsOf = async (store: OpenStore, statement: Statement): Promise<readonly string[]> => {
  const report = valueIn(await store.record("report", statement.report))?.value;
  const text = report?.text ?? "";
  const whole = { ...statement, status: "proposed" as const };
  const problems =
    report === undefined ? [] : checkSpans({ value: whole, file: "", line: 1 }, { ...report.about, text });
  const [problem] = problems;
  if (problem !== undefined) throw refusal("words_not_found", problem.message, problem.help);
  return statement.content.map(([start, end]) => text.slice(start, end));
};

const confirmed = async (
  store: OpenStore,
  statement: Statement,
  terms: readonly string[] | null,
): Promise<Statement> => {
  const words = await wordsOf(store, statement);
  const about = valueIn(await store.record("dossier", DOSSIER))?.value;
  const proposed = about === undefined ? [] : proposeTerms(words, about);
  const given = terms ?? statement.terms ?? proposed;
  const unknown = given.find((term) => about?.terms.some(({ name }) => name === term) !== true);
  if (unknown !== undefined) {
    const help = "Name a term of dossier.json, or add it there.";
    throw refusal("unknown_term", `“${unknown}” is no term of this dossier.`, help);
  }
  return { ...statement, words, status: "confirmed", ...(given.length === 0 ? {} : { terms: given }) };
};

const changeOf = ({ id, revision, sheet, place }: Stored<"statement">, value: Statement): Change => ({
  type: "record",
  kind: "statement",
  id,
  expects: revision,
  ...(sheet === null || place === null ? {} : { sheet, place }),
  value,
});

/**
 * Confirms or rejects statements, as one command. A confirmed statement repeats its words and says which terms it is about.
 * Problems: `unknown_statement`, `unknown_term`, `undecided_statement` where one that carries it is not confirmed,
 * `words_not_found`, and those of the store.
 */
export const decideStatements = (
  store: OpenStore,
  { status, statements, terms }: StatementDecision,
  author: Author,
): Promise<Outcome> =>
  orProblem(store, async () => {
    const ids = [...new Set(statements)];
    const together = new Set(status === "confirmed" ? ids : []);
    const changes: Change[] = [];
    for (const id of ids) {
      const stored = await statementNamed(store, id);
      if (status === "rejected") {
        changes.push(changeOf(stored, { ...stored.value, status, ...(terms === null ? {} : { terms }) }));
        continue;
      }
      await requireCarriers(store, stored.value, together);
      changes.push(changeOf(stored, await confirmed(store, stored.value, terms)));
    }
    const did = status === "confirmed" ? "Confirmation" : "Rejection";
    const [only] = ids;
    const what = ids.length === 1 ? (only ?? "") : `${String(ids.length)} statements`;
    return store.perform({ type: "together", title: `${did} of ${what}`, changes }, author);
  });
