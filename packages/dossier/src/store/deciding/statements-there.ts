import { refusal } from "../commands/refusal.js";
import { StoreFailure } from "../problem.js";
import type { StoreProblem } from "../problem.js";
import type { OpenStore } from "../open-store.js";
import type { Stored } from "../records/read.js";
import type { Answer } from "../store.js";

/** The value of an answer; a problem leaves what is being done. */
export const valueIn = <Value>(answer: Answer<Value>): Value => {
  if (answer.type === "answer") return answer.value;
  throw new StoreFailure(answer.problem);
};

/** One statement, by REPORT/ID. Throws StoreFailure `unknown_statement`. */
export const statementNamed = async (store: OpenStore, id: string): Promise<Stored<"statement">> => {
  const found = valueIn(await store.record("statement", id));
  if (found !== null) return found;
  const help = "Name it as REPORT/ID, e.g. sunday-2025-08-17/witkoff-2.";
  throw refusal("unknown_statement", `There is no statement “${id}”.`, help);
};

/** What came of something that may leave with a problem. */
export const orProblem = async <Value>(
  store: Pick<OpenStore, "address">,
  work: () => Promise<Value>,
): Promise<Value | { readonly type: "problem"; readonly problem: StoreProblem }> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    return { type: "problem", problem: { ...error.problem, store: store.address } };
  }
};
