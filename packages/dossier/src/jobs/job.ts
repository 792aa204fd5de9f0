import * as z from "zod";
import { dateSchema, identifierSchema, wordsSchema } from "../format/names.js";

/** The task that takes files, folders and addresses in. */
export const takeInTaskSchema = z
  .strictObject({
    kind: z.literal("take_in"),
    places: z.array(wordsSchema).min(1).readonly().describe("Files, folders and addresses"),
    language: wordsSchema.nullable().describe("The language of reports that do not tell it themselves"),
    encoding: wordsSchema.nullable().describe("The encoding of text, where a person chose it"),
    published: dateSchema.nullable().describe("The date of reports that do not tell it themselves"),
    publisher: wordsSchema.nullable().describe("The publisher of reports that do not tell it themselves"),
  })
  .readonly()
  .describe("Takes in files, folders and addresses as reports");

/** What a job does. Plain data, kept in the queue. */
export const taskSchema = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("read_report"), report: identifierSchema })
    .readonly()
    .describe("Proposes the statements of a report and records them"),
  takeInTaskSchema,
  z
    .strictObject({ kind: z.literal("brief"), name: identifierSchema })
    .readonly()
    .describe("Computes the brief of the store as it is and records it under a name"),
]);

export type Task = z.infer<typeof taskSchema>;

/** What a person can ask for: a task, or many at once. */
export type JobRequest = Task | { readonly kind: "read_all" };

export const JOB_STATES = ["queued", "running", "done", "failed", "cancelled"] as const;

export type JobState = (typeof JOB_STATES)[number];

/** One job, as it is now. */
export const jobSchema = z
  .strictObject({
    id: z.uuid(),
    batch: z.uuid().describe("The same for all jobs that were asked for at once"),
    task: taskSchema,
    by: wordsSchema.describe("Who asked for it"),
    state: z.enum(JOB_STATES),
    tries: z.int().min(0).describe("How often it was begun"),
    done: z.int().min(0).describe("How many of its items are done"),
    total: z.int().min(0).describe("How many items it has, as far as it is known"),
    current: z.string().nullable().describe("The item it is at"),
    reason: z.string().nullable().describe("Why it failed, or why it is tried again"),
    refused: z.int().min(0).describe("How many of its items could not be taken in"),
    notes: z.array(z.string()).readonly().describe("What a person should know of the result"),
  })
  .readonly();

export type Job = z.infer<typeof jobSchema>;

/** How far many jobs are. */
export const overviewSchema = z
  .strictObject({
    queued: z.int().min(0),
    running: z.int().min(0),
    done: z.int().min(0),
    failed: z.int().min(0),
    cancelled: z.int().min(0),
    current: z.array(jobSchema).readonly().describe("The jobs that run now"),
  })
  .readonly();

export type Overview = z.infer<typeof overviewSchema>;

/** The jobs that are not over. */
export const left = ({ queued, running }: Pick<Overview, "queued" | "running">): number => queued + running;
