import type { Problem } from "../data/service.js";
import type { ANSWERS } from "./answers/answers.js";

/** What can be asked: a function of the worker by its name. */
export type AnswerName = keyof typeof ANSWERS;

/** What is to be given with a question. */
export type InputOf<Name extends AnswerName> = Parameters<(typeof ANSWERS)[Name]>[0];

/** What comes back where nothing is in the way. */
export type ValueOf<Name extends AnswerName> = Exclude<
  Awaited<ReturnType<(typeof ANSWERS)[Name]>>,
  { readonly type: "problem" }
>;

/** What came of a question: a value, why there is none, or that somebody cancelled it. */
export type Analysed<Value> =
  | { readonly type: "value"; readonly value: Value }
  | { readonly type: "cancelled" }
  | Problem;

/** From the page to the worker. */
export interface Request {
  readonly number: number;
  readonly name: AnswerName;
  readonly input: unknown;
}

/** From the worker to the page: how far it is, from 0 to 1, or what came of it. */
export type Response =
  | { readonly number: number; readonly type: "progress"; readonly done: number }
  | { readonly number: number; readonly type: "answer"; readonly answer: Analysed<unknown> };
