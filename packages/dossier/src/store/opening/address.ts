import { resolve } from "node:path";
import { StoreFailure } from "../problem.js";

/** Where a store is: a folder of this machine, or a schema of a PostgreSQL database. */
export type Address =
  | { readonly type: "folder"; readonly path: string; readonly shown: string }
  | {
      readonly type: "server";
      /** What the driver connects to; may hold a password, so it is never shown. */
      readonly connection: string;
      readonly schema: string;
      readonly shown: string;
    };

/** The schema that holds the store where the address names none. */
const SCHEMA = "foedus";

const wrong = (shown: string, message: string, help: string): StoreFailure =>
  new StoreFailure({ code: "wrong_address", store: shown, message, help });

const serverAddress = (given: string): Address => {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || url.pathname.length < 2) {
    const help = "Write postgres://USER@HOST:PORT/DATABASE, with ?schema=NAME where it is not foedus.";
    throw wrong(given.replace(/\/\/[^@/]*@/u, "//"), "This address names no database.", help);
  }
  const schema = url.searchParams.get("schema") ?? SCHEMA;
  // PostgreSQL cuts longer names off, and two stores would become one.
  if (!/^[a-z][a-z0-9_]{0,62}$/u.test(schema)) {
    const help = "Use up to 63 lower case letters, digits and underscores, a letter first.";
    throw wrong(given.replace(/\/\/[^@/]*@/u, "//"), `“${schema}” cannot name a schema.`, help);
  }
  url.searchParams.delete("schema");
  const connection = url.href;
  url.password = "";
  const shown = schema === SCHEMA ? url.href : `${url.href}${url.search === "" ? "?" : "&"}schema=${schema}`;
  return { type: "server", connection, schema, shown };
};

/** Reads the address of a store. Throws StoreFailure `wrong_address`. */
export const readAddress = (given: string): Address => {
  if (/^postgres(?:ql)?:/iu.test(given)) return serverAddress(given);
  if (given === "" || /^[a-z][a-z0-9+.-]+:\/\//iu.test(given)) {
    const help = "Name a folder, or postgres://USER@HOST/DATABASE.";
    throw wrong(given, "This is neither a folder nor the address of a PostgreSQL database.", help);
  }
  return { type: "folder", path: resolve(given), shown: given };
};

/** The folder that an address names; null where it is that of a server, or none at all. */
export const storeFolder = (given: string): string | null => {
  try {
    const address = readAddress(given);
    return address.type === "folder" ? address.path : null;
  } catch {
    return null;
  }
};
