import * as z from "zod";
import { identifierSchema } from "../../format/names.js";
import { VALUES } from "../records/values.js";
import type { Kind, SHEETED, ValueOf } from "../records/values.js";

/** What names a record or a person: no control characters and no half characters, which a database cannot keep. */
const nameSchema = z
  .string()
  .regex(/^[^\p{Cc}\p{Cs}]+$/u, "a name may not be empty and has no control characters");

const expectsSchema = z
  .int()
  .min(0)
  .describe("The revision of the record that the change was made from; 0 where there was none");

const single = <K extends Exclude<Kind, (typeof SHEETED)[number]>>(kind: K) =>
  z
    .strictObject({
      type: z.literal("record"),
      kind: z.literal(kind),
      id: nameSchema,
      expects: expectsSchema,
      value: VALUES[kind],
    })
    .readonly();

const sheeted = <K extends (typeof SHEETED)[number]>(kind: K) =>
  z
    .strictObject({
      type: z.literal("record"),
      kind: z.literal(kind),
      id: nameSchema,
      expects: expectsSchema,
      sheet: identifierSchema
        .optional()
        .describe("The file of the folder form that holds it, without its ending; without it, a usual one"),
      place: z.int().optional().describe("Its order in the sheet; without it, as before, or last"),
      value: VALUES[kind],
    })
    .readonly();

const recordSchema = z.discriminatedUnion("kind", [
  single("dossier"),
  single("report"),
  sheeted("statement"),
  single("reading"),
  sheeted("position"),
  single("agreement"),
  single("version"),
  single("variant"),
  single("scenario"),
  single("finding"),
  single("brief"),
  sheeted("decision"),
]);

const removeSchema = z
  .strictObject({
    type: z.literal("remove"),
    kind: z.enum(Object.keys(VALUES) as [Kind, ...Kind[]]),
    id: nameSchema,
    expects: expectsSchema,
  })
  .readonly();

const togetherSchema = z
  .strictObject({
    type: z.literal("together"),
    title: nameSchema.describe("What was done, for people: Import of talks/"),
    changes: z.array(z.discriminatedUnion("type", [recordSchema, removeSchema])).readonly(),
  })
  .readonly();

/** A record of a kind gets a value. */
interface RecordOf<K extends Kind> {
  readonly type: "record";
  readonly kind: K;
  readonly id: string;
  readonly expects: number;
  readonly value: ValueOf<K>;
}

interface Placeable {
  readonly sheet?: string | undefined;
  readonly place?: number | undefined;
}

type Sheeted = (typeof SHEETED)[number];

/** A record of whatever kind gets a value. */
export type RecordChange =
  | { readonly [K in Exclude<Kind, Sheeted>]: RecordOf<K> }[Exclude<Kind, Sheeted>]
  | { readonly [K in Sheeted]: RecordOf<K> & Placeable }[Sheeted];

/** A change of one record. */
export type Change =
  | RecordChange
  | { readonly type: "remove"; readonly kind: Kind; readonly id: string; readonly expects: number };

/** One change: a record gets a value, a record goes, or many such changes at once and undone at once. Plain data. */
export type Command =
  | Change
  | { readonly type: "together"; readonly title: string; readonly changes: readonly Change[] };

// The types are written out: inferred, they would stand in every declaration in full, too deep for the compiler.
export const commandSchema: z.ZodType<Command> = z.discriminatedUnion("type", [
  recordSchema,
  removeSchema,
  togetherSchema,
]);

/** Who did something, and when: both are given by the caller, for the store has no clock. */
export const authorSchema = z
  .strictObject({
    actor: nameSchema.describe("The person, or the program where nobody was asked"),
    moment: z.iso.datetime("a moment is written 2025-08-17T09:30:00Z"),
  })
  .readonly();

export type Author = z.infer<typeof authorSchema>;

/** The changes of single records that a command consists of. */
export const changesOf = (command: Command): readonly Change[] =>
  command.type === "together" ? command.changes : [command];

/** One name for a record of whatever kind. */
export const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string =>
  `${kind} ${id}`;
