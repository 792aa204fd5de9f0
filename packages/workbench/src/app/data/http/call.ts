import type { Answer, Problem } from "../service.js";

/** Nothing came back: the server is gone, or the network is. */
export const NO_ANSWER: Problem = {
  type: "problem",
  code: "no_answer",
  message: "The server does not answer.",
  help: "What you do is kept in this browser until it is back.",
};

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "type" in value && value.type === "problem";

/** Sends a request and reads its answer as JSON; every refusal of the server is a problem, and so is no answer. */
export const call = async <Value>(path: string, init: RequestInit = {}): Promise<Answer<Value>> => {
  try {
    const response = await fetch(`/api${path}`, init);
    const value: unknown = await response.json();
    if (isProblem(value)) return value;
    // The server holds its answers to the schemas that these types are made from.
    return { type: "answer", value: value as Value };
  } catch {
    // So is a request that the page itself gave up: whoever gave it up does not look at the answer.
    return NO_ANSWER;
  }
};

/** Sends a value as JSON. */
export const post = <Value>(
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  signal: AbortSignal | null = null,
): Promise<Answer<Value>> =>
  call(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
    signal,
  });
