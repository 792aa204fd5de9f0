import type { Answer, StoreProblem, StoreProblemCode } from "@foedus/dossier/store";
import type { Problem, Reply } from "./problem.js";

/** What the store would call a problem that only a server has. */
const CALLED: Readonly<Partial<Record<string, StoreProblemCode>>> = {
  server_gone: "unreachable",
  not_understood: "unreachable",
  too_many_requests: "unreachable",
  wrong_host: "not_allowed",
  wrong_origin: "not_allowed",
  wrong_token: "not_allowed",
  wrong_kind_of_content: "wrong_form",
  too_large: "wrong_form",
  too_deep: "wrong_form",
  token_needed: "not_allowed",
  key_used_otherwise: "wrong_form",
  no_such_page: "newer_version",
  no_such_record: "database_error",
  no_brief: "database_error",
  not_printed: "database_error",
  unexpected: "database_error",
};

/** A problem of the server as the store would tell it, under the store's own address. */
export const problemOfStore = (store: string, { code, message, help }: Problem): StoreProblem => ({
  code: CALLED[code] ?? (code as StoreProblemCode),
  store,
  message,
  help,
});

/** An answer of the server as the store would give it. */
export const answerOf = <Given, Value>(
  store: string,
  reply: Reply<Given>,
  value: (given: Given) => Value,
): Answer<Value> =>
  reply.type === "problem"
    ? { type: "problem", problem: problemOfStore(store, reply.problem) }
    : { type: "answer", value: value(reply.value) };
