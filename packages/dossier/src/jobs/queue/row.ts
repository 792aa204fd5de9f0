import * as z from "zod";
import { jobSchema, taskSchema } from "../job.js";
import type { Job, JobState } from "../job.js";

/** What the queue keeps with a job of its own. */
export const dataSchema = z.strictObject({ task: taskSchema, by: z.string(), batch: z.string() });

export type JobData = z.infer<typeof dataSchema>;

/** What a job that is over leaves. */
export const outputSchema = z.object({
  message: z.string().optional(),
  done: z.int().optional(),
  total: z.int().optional(),
  refused: z.int().optional(),
  notes: z.array(z.string()).optional(),
});

export type JobOutput = z.infer<typeof outputSchema>;

/** A row of pg-boss's table of jobs, with the progress beside it. */
export const rowSchema = z.object({
  id: z.string(),
  state: z.enum(["created", "retry", "active", "completed", "cancelled", "failed"]),
  data: dataSchema,
  output: z.unknown(),
  retry_count: z.int(),
  started: z.boolean(),
  done: z.int().nullable(),
  total: z.int().nullable(),
  current: z.string().nullable(),
});

export const STATES: Readonly<Record<z.infer<typeof rowSchema>["state"], JobState>> = {
  created: "queued",
  retry: "queued",
  active: "running",
  completed: "done",
  cancelled: "cancelled",
  failed: "failed",
};

/** pg-boss words what its supervisor finds; people are told what it means. */
const LOST = "The process that worked on it ended in the middle, or stood still.";

const reasonOf = (output: unknown): { readonly reason: string | null; readonly output: JobOutput } => {
  const own = outputSchema.safeParse(output);
  if (own.success && own.data.message !== undefined) return { reason: own.data.message, output: own.data };
  const lost = z.object({ value: z.object({ message: z.string() }) }).safeParse(output);
  if (lost.success) return { reason: LOST, output: {} };
  return { reason: null, output: own.success ? own.data : {} };
};

/** Reads a row into what people see of a job. */
export const jobOf = (given: unknown): Job => {
  const row = rowSchema.parse(given);
  const state = STATES[row.state];
  const { reason, output } = reasonOf(row.output);
  const total = output.total ?? row.total ?? 1;
  return jobSchema.parse({
    id: row.id,
    batch: row.data.batch,
    task: row.data.task,
    by: row.data.by,
    state,
    tries: row.retry_count + (row.started ? 1 : 0),
    done: output.done ?? row.done ?? (state === "done" ? total : 0),
    total,
    current: state === "running" ? row.current : null,
    reason: state === "done" ? null : reason,
    refused: output.refused ?? 0,
    notes: output.notes ?? [],
  });
};
