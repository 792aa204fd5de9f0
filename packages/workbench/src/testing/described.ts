import { Ajv2020 } from "ajv/dist/2020.js";
import type { Hono } from "hono";

type Json = Readonly<Record<string, unknown>>;

const inside = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (within, name) => (typeof within === "object" && within !== null ? (within as Json)[name] : undefined),
    value,
  );

const pointer = (parts: readonly string[]): string =>
  `description#/${parts.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll(/\{[^}]+\}/gu, "[^/]+").replaceAll(".", String.raw`\.`)}$`, "u");

/** A server whose every answer under /api is held against its description, and how much of that was asked for. */
export class Described {
  readonly #app: Hono;
  readonly #document: unknown;
  readonly #ajv = new Ajv2020({ strict: false, validateFormats: false });
  /** Operations of which a good answer was seen: `get /api/about`. */
  readonly seen = new Set<string>();

  private constructor(app: Hono, document: unknown) {
    this.#app = app;
    this.#document = document;
    this.#ajv.addSchema(document as object, "description");
  }

  static async of(app: Hono): Promise<Described> {
    const response = await app.request("http://localhost/api/openapi.json", {
      headers: { host: "localhost" },
    });
    return new Described(app, await response.json());
  }

  /** Every operation that the description has. */
  get operations(): readonly string[] {
    const paths = inside(this.#document, "paths") as Readonly<Record<string, Json>>;
    return Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
  }

  /** Asks, and throws where the answer is not as described. */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({ host: "localhost", ...Object.fromEntries(new Headers(init.headers)) });
    const response = await this.#app.request(`http://localhost${path}`, { ...init, headers });
    const method = (init.method ?? "GET").toLowerCase();
    const [route = ""] = path.split("?");
    const template = this.#templateOf(route, method);
    await this.#check(template, method, response);
    if (response.ok) this.seen.add(`${method} ${template}`);
    return response;
  }

  /** The same with a body in JSON, and the token of the server. */
  post(path: string, json: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.ask(path, {
      method: "POST",
      body: JSON.stringify(json),
      headers: { "content-type": "application/json", ...headers },
    });
  }

  #templateOf(route: string, method: string): string {
    const paths = Object.keys(inside(this.#document, "paths") as Json);
    const fits = paths.filter(
      (path) => patternOf(path).test(route) && inside(this.#document, "paths", path, method) !== undefined,
    );
    const [template] = fits.toSorted((left, right) => left.split("{").length - right.split("{").length);
    if (template === undefined) throw new Error(`${method} ${route} is not described`);
    return template;
  }

  async #check(template: string, method: string, response: Response): Promise<void> {
    const responses = ["paths", template, method, "responses"];
    const status = String(response.status);
    const described = inside(this.#document, ...responses, status) === undefined ? "default" : status;
    const given = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
    const types = Object.keys(inside(this.#document, ...responses, described, "content") as Json);
    if (types.includes("application/octet-stream")) return;
    if (!types.includes(given)) throw new Error(`${method} ${template} ${status} answers ${given}`);
    if (!given.endsWith("json")) return;
    const answer: unknown = await response.clone().json();
    const valid = this.#ajv.compile({ $ref: pointer([...responses, described, "content", given, "schema"]) });
    if (valid(answer)) return;
    throw new Error(
      `${method} ${template} ${status} is not as described: ${this.#ajv.errorsText(valid.errors)}`,
    );
  }
}
