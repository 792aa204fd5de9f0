import { isProblem } from "./problem.js";
import type { Problem, Reply } from "./problem.js";

/** How a server is reached. */
export interface Connection {
  /** The server's address, `http://127.0.0.1:4173`; empty for the server that gave the page. */
  readonly address: string;
  /** The token of the server, where another process of the same account asks; a page needs none. */
  readonly token?: string | undefined;
  /** Who acts; null leaves it to the server, which takes the name of the account. */
  readonly actor?: (() => string | null) | undefined;
  /** What sends requests, where it is not the `fetch` of the surroundings. */
  readonly fetch?: ((address: string, init: RequestInit) => Promise<Response> | Response) | undefined;
}

/** What is asked of the server. */
export interface Asked {
  readonly method?: "GET" | "POST";
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | null | undefined>>;
  readonly json?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer> | Blob | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** What came back, whatever it is; or that nothing came. */
export type Raw =
  | { readonly type: "response"; readonly response: Response }
  | { readonly type: "problem"; readonly problem: Problem };

/** The server does not answer. A change that was asked for may have been made all the same. */
export const serverGone = (): Problem => ({
  type: "problem",
  code: "server_gone",
  message: "The server does not answer.",
  help: "Start it again: foedus serve. What was acknowledged is kept.",
});

const notUnderstood = (): Problem => ({
  type: "problem",
  code: "not_understood",
  message: "What answers here is no server of Foedus, or one of another release.",
  help: "Check the address, or reload the page.",
});

const searchOf = (query: Asked["query"]): string => {
  const given = Object.entries(query ?? {}).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === null ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`;
};

const bodyOf = ({ json, bytes }: Asked): Pick<RequestInit, "body"> => {
  if (bytes !== undefined) return { body: bytes };
  return json === undefined ? {} : { body: JSON.stringify(json) };
};

const headersOf = (connection: Connection, asked: Asked): Record<string, string> => {
  const actor = connection.actor?.() ?? null;
  return {
    ...(asked.json === undefined ? {} : { "Content-Type": "application/json" }),
    ...(asked.bytes === undefined ? {} : { "Content-Type": "application/octet-stream" }),
    ...(connection.token === undefined ? {} : { Authorization: `Bearer ${connection.token}` }),
    // A header holds no letters but those of ASCII.
    ...(actor === null ? {} : { "X-Foedus-Actor": encodeURIComponent(actor) }),
    ...asked.headers,
  };
};

/** Sends a request. It never throws: a server that is gone is a problem like any other. */
export const send = async (connection: Connection, asked: Asked): Promise<Raw> => {
  const ask = connection.fetch ?? ((address: string, init: RequestInit) => fetch(address, init));
  try {
    const response = await ask(`${connection.address}/api${asked.path}${searchOf(asked.query)}`, {
      method: asked.method ?? "GET",
      headers: headersOf(connection, asked),
      ...bodyOf(asked),
      ...(asked.signal === undefined ? {} : { signal: asked.signal }),
    });
    return { type: "response", response };
  } catch {
    return { type: "problem", problem: serverGone() };
  }
};

/** What a refusal says. */
export const problemIn = async (response: Response): Promise<Problem> => {
  const body: unknown = await response.json().catch(() => null);
  return isProblem(body) ? body : notUnderstood();
};

/** Asks for JSON. The forms of answers are held to their description by the server's tests. */
export const ask = async <Value>(connection: Connection, asked: Asked): Promise<Reply<Value>> => {
  const raw = await send(connection, asked);
  if (raw.type === "problem") return raw;
  if (!raw.response.ok) return { type: "problem", problem: await problemIn(raw.response) };
  try {
    return { type: "answer", value: (await raw.response.json()) as Value };
  } catch {
    // It broke off in the middle, or was no JSON.
    return { type: "problem", problem: serverGone() };
  }
};
