import { Parser } from "htmlparser2";
import { NOTHING_TOLD } from "../taken.js";
import type { About, Told } from "../taken.js";

/**
 * What a Word document says about itself in `docProps/core.xml`. When it was made or saved is not when it was published,
 * so no date is told.
 */
export const toldByDocument = (xml: string): About => {
  const found = new Map<string, string>();
  let current: string | null = null;
  const parser = new Parser(
    {
      onopentag: (name) => {
        current = name;
      },
      onclosetag: () => {
        current = null;
      },
      ontext: (text) => {
        if (current !== null) found.set(current, (found.get(current) ?? "") + text);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml.slice(0, 1_000_000));
  const told = (element: string): Told => {
    const value = (found.get(element) ?? "").replaceAll(/\s+/gu, " ").trim();
    return value === "" ? { found: false } : { found: true, value, where: `document property ${element}` };
  };
  return {
    ...NOTHING_TOLD,
    title: told("dc:title"),
    byline: told("dc:creator"),
    language: told("dc:language"),
  };
};
