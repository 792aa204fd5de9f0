import { jobSchema } from "@foedus/dossier/jobs";
import { z } from "zod";

/** One line of foedus dossier jobs with --json. */
export const storeJobSchema = jobSchema;

/** The line of foedus dossier read, work, take-in and brief with --json. */
export const storeWorkSchema = z.strictObject({
  did: z.enum(["read", "work", "take-in", "brief"]),
  store: z.string().describe("The address of the store, without a password."),
  asked: z.int().min(0).describe("How many jobs were put into the queue."),
  done: z.int().min(0).describe("How many jobs were done meanwhile, here or elsewhere."),
  failed: z.int().min(0).describe("How many jobs were given up meanwhile."),
  cancelled: z.int().min(0).describe("How many jobs were cancelled meanwhile."),
  left: z.int().min(0).describe("How many jobs wait or are at work still."),
});
