import * as z from "zod";

/** A party's identifier, as the language writes it. */
export const partyNameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/u, "a party is named in lower case letters, digits and underscores, e.g. us");

/** The identifier of a report, a statement or a term: no blanks and no slashes. */
export const identifierSchema = z
  .string()
  .regex(/^[^\s/\\]+$/u, "an identifier has no blanks and no slashes, e.g. witkoff-2");

/** A calendar date. */
export const dateSchema = z.iso.date("a date is written YYYY-MM-DD and must exist in the calendar");

/** Words that may not be missing. */
export const wordsSchema = z.string().min(1, "these words may not be empty");
