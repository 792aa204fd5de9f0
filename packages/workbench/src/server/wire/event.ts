import { changesOf } from "@foedus/dossier/store";
import type { Entry, Kind } from "@foedus/dossier/store";
import { z } from "@hono/zod-openapi";
import { kindSchema } from "./records.js";

/** How many records an event names at most. */
const NAMED = 100;

/** What is told of a new entry: enough to know what to ask for anew. */
export interface LogEvent {
  readonly number: number;
  readonly type: Entry["type"];
  readonly of: number | null;
  readonly actor: string;
  readonly moment: string;
  /** What was done, where many changes were made as one. */
  readonly title: string | null;
  readonly changes: number;
  /** The records that changed; null where they are too many to name, and everything is to be asked for anew. */
  readonly records: readonly { readonly kind: Kind; readonly id: string }[] | null;
}

/** The form of an event named `entry`. */
export const logEventSchema: z.ZodType<LogEvent> = z
  .strictObject({
    number: z.int().min(1),
    type: z.enum(["done", "undone", "redone"]),
    of: z.int().nullable(),
    actor: z.string(),
    moment: z.string(),
    title: z.string().nullable(),
    changes: z.int(),
    records: z
      .array(z.strictObject({ kind: kindSchema, id: z.string() }))
      .readonly()
      .nullable()
      .describe(`Null where they are more than ${NAMED}: ask for everything anew`),
  })
  .openapi("LogEvent");

/** Tells of an entry without its contents, which may be large. */
export const eventOf = ({ number, type, of, actor, moment, command }: Entry): LogEvent => {
  const changes = changesOf(command);
  return {
    number,
    type,
    of,
    actor,
    moment,
    title: command.type === "together" ? command.title : null,
    changes: changes.length,
    records: changes.length > NAMED ? null : changes.map(({ kind, id }) => ({ kind, id })),
  };
};
