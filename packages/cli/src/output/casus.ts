import type { CasusAnswer, Model } from "@foedus/engine";
import { z } from "zod";
import { state } from "./replay.js";

const level = z.enum(["law", "commitment", "draft", "report"]).nullable();

const due = z.strictObject({
  provision: z.int().positive().describe("Which provision of the clause, from 1."),
  kind: z.enum(["duty", "restraint"]),
  owner: z.string(),
  beneficiary: z.string().nullable(),
  state: z.enum([...state.options, "undetermined"]),
  due: z.string().nullable().describe("The date by which it is to be performed."),
  level: level.describe("How firmly it is owed; null where open terms decide it."),
});

/** What the model says of one clause in given events. */
export const casusSchema = z.strictObject({
  instrument: z.string(),
  article: z.string(),
  clause: z.string(),
  asOf: z.string(),
  arose: z
    .enum(["yes", "no", "undetermined"])
    .describe("Undetermined: it turns on terms that the text, or what is told of the attack, leaves open."),
  awaits: z
    .enum(["finding", "opinion"])
    .nullable()
    .describe("What its event, which fits, still waits for: a finding or vote, or an opinion freely held."),
  forWhom: z.array(z.string()),
  mayBeFor: z.array(z.string()).describe("For whom it arose on some answer to what is left open."),
  owedBy: z.array(z.string()),
  because: z.array(z.string()),
  due: z.array(due),
  words: z.string().describe("The clause as it is written in the language."),
});

/** One line of `foedus casus --json`. */
export function casusForMachines(model: Model, answer: CasusAnswer): z.infer<typeof casusSchema> {
  const { instrument, article, clause, asOf, arose } = answer;
  return casusSchema.parse({
    instrument,
    article,
    clause,
    asOf,
    arose,
    awaits: answer.awaits,
    forWhom: answer.forWhom,
    mayBeFor: answer.mayBeFor,
    owedBy: answer.owedBy,
    because: answer.because,
    due: answer.due,
    words: wordsOfClause(model, clause),
  });
}

function wordsOfClause({ instruments }: Model, name: string): string {
  const clauses = instruments.flatMap(({ articles }) => articles.flatMap((article) => article.clauses));
  return clauses.find((clause) => clause.name === name)?.location.words ?? "";
}
