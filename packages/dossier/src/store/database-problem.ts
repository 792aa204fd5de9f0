import { StoreFailure } from "./problem.js";
import type { StoreProblem, StoreProblemCode } from "./problem.js";

type Told = Pick<StoreProblem, "code" | "message" | "help">;

const DISK_FULL: Told = {
  code: "disk_full",
  message: "The disk of the store is full; this change was not kept, everything before it was.",
  help: "Free some room and do the change again.",
};

const unreachable = (why: string): Told => ({
  code: "unreachable",
  message: `The database cannot be reached: ${why}.`,
  help: "Check that it runs and that the address is right. If it went away in the middle of a change, its history tells whether the change was kept.",
});

const BUSY: Told = {
  code: "busy",
  message: "Somebody else is changing the store and has not finished.",
  help: "Nothing of this was kept. Do it again in a minute: whoever stands still in the middle of a change is ended by the database by then; a large import may take longer.",
};

const NOT_ALLOWED: Told = {
  code: "not_allowed",
  message: "The database does not let this account do that.",
  help: "Ask for the right to create and change the tables of the store's schema, or use another account.",
};

/** SQLSTATE codes of PostgreSQL (Appendix A of its manual) and error codes of the operating system. */
const KNOWN: readonly (readonly [code: RegExp, tell: (why: string) => Told])[] = [
  [/^(?:53100|ENOSPC|EDQUOT)$/u, () => DISK_FULL],
  [/^(?:ECONN[A-Z]*|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH)$/u, unreachable],
  [/^(?:08...|25P03|57P0.|53300|3D000|28...)$/u, unreachable],
  [/^55P03$/u, () => BUSY],
  [/^(?:42501|EACCES|EPERM|EROFS)$/u, () => NOT_ALLOWED],
];

/** What the drivers say without a code. */
const WORDS: readonly (readonly [words: RegExp, tell: (why: string) => Told])[] = [
  [/no space left on device/iu, () => DISK_FULL],
  [
    /connection terminated|connection error and is not queryable|client was closed|timeout exceeded when trying to connect|connection timeout/iu,
    unreachable,
  ],
];

const tell = (error: unknown): Told => {
  // Where an address has several IP addresses, Node reports all failures together.
  const one: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const code = typeof one === "object" && one !== null && "code" in one ? String(one.code) : "";
  const words = one instanceof Error ? one.message : String(one);
  const why = words.replace(/\.$/u, "");
  const found = KNOWN.find(([known]) => known.test(code)) ?? WORDS.find(([known]) => known.test(words));
  if (found !== undefined) return found[1](why);
  const database: StoreProblemCode = "database_error";
  return {
    code: database,
    message: `The database refused: ${why}.`,
    help: "Nothing was changed. Please report this with the command you ran.",
  };
};

/** What an error of a driver, of the database or of the disk means for whoever asked; a problem already told stays as it is. */
export const problemOf = (error: unknown, store: string): StoreProblem =>
  error instanceof StoreFailure ? error.problem : { ...tell(error), store };
