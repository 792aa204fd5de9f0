import { commandSchema, KINDS, VALUES } from "@foedus/dossier/store";
import type { Author, Entry, Kind, Stored } from "@foedus/dossier/store";
import { z } from "@hono/zod-openapi";

/** A kind of record, as it stands in an address. */
export const kindSchema = z.enum(KINDS as [Kind, ...Kind[]]);

const storedOf = <K extends Kind>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind),
    id: z.string(),
    revision: z.int().min(1).describe("A command names the revision that it was made from"),
    sheet: z.string().nullable().describe("The file of the folder form that holds it beside others"),
    place: z.int().nullable().describe("Its order in the sheet"),
    value: VALUES[kind],
  });

// The types of these schemas are written out: inferred, they would be too deep for the compiler.

const everyStored = KINDS.map(storedOf) as unknown as readonly [ReturnType<typeof storedOf>];

/** A record as it is now. */
export const storedSchema: z.ZodType<Stored<Kind>> = z
  .discriminatedUnion("kind", everyStored)
  .openapi("Record");

/** One change of the dossier. Only a schema that is made here can be named. */
export const wireCommandSchema = commandSchema.clone().openapi("Command");

const authorShape: Readonly<Record<keyof Author, z.ZodType<string>>> = {
  actor: z.string().describe("Who did it"),
  moment: z.string().describe("When, in universal time"),
};

/** One entry of the log. */
export const wireEntrySchema: z.ZodType<Entry> = z
  .strictObject({
    number: z.int().min(1),
    type: z.enum(["done", "undone", "redone"]),
    of: z.int().min(1).nullable().describe("The entry that is taken back or done again"),
    ...authorShape,
    command: wireCommandSchema,
    inverse: wireCommandSchema,
  })
  .openapi("Entry");
