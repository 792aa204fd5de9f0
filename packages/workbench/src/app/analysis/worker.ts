import type { Problem } from "../data/service.js";
import { ANSWERS } from "./answers/answers.js";
import type { AnswerContext } from "./answers/context.js";
import type { Analysed, Request, Response } from "./protocol.js";

const say = (response: Response): void => {
  // A worker's own postMessage has no target to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  postMessage(response);
};

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "type" in value && value.type === "problem";

const answer = async ({ number, name, input }: Request): Promise<Analysed<unknown>> => {
  const context: AnswerContext = {
    progress: (done) => {
      say({ number, type: "progress", done });
    },
  };
  try {
    // The page sends with each name the input of that name; `Analyst.ask` holds it to that.
    const work = ANSWERS[name] as (given: unknown, context: AnswerContext) => unknown;
    const value = await work(input, context);
    return isProblem(value) ? value : { type: "value", value };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { type: "problem", code: "unexpected", message, help: "" };
  }
};

const onMessage = async ({ data }: MessageEvent<Request>): Promise<void> => {
  say({ number: data.number, type: "answer", answer: await answer(data) });
};

addEventListener("message", (event: MessageEvent<Request>) => void onMessage(event));
