import type { Analysed, AnswerName, InputOf, Request, Response, ValueOf } from "./protocol.js";

interface Asked {
  readonly request: Request;
  readonly onProgress: (done: number) => void;
  readonly answer: (answer: Analysed<unknown>) => void;
}

/** What the analyst needs of a worker. */
export interface RunningWorker {
  readonly send: (request: Request) => void;
  readonly end: () => void;
}

/** Begins a worker; what it says and that it stopped is told to the two functions. */
export type StartWorker = (
  hear: (response: Response) => void,
  stopped: (why: string) => void,
) => RunningWorker;

export interface AskOptions {
  /** Cancels the question. What is being computed cannot be interrupted: the worker is ended and begins anew. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

/**
 * Asks the worker one question after the other, in the order in which they come, so that the page never waits. The worker begins
 * with the first question.
 */
export class Analyst {
  readonly #start: StartWorker;
  #worker: RunningWorker | null = null;
  #queue: readonly Asked[] = [];
  #count = 0;

  constructor(start: StartWorker) {
    this.#start = start;
  }

  /** Asks a question of the worker, by the name of its function. */
  ask<Name extends AnswerName>(
    name: Name,
    input: InputOf<Name>,
    { signal, onProgress }: AskOptions = {},
  ): Promise<Analysed<ValueOf<Name>>> {
    this.#count += 1;
    const request: Request = { number: this.#count, name, input };
    return new Promise((resolve) => {
      if (signal?.aborted === true) {
        resolve({ type: "cancelled" });
        return;
      }
      const cancel = (): void => {
        this.#cancel(request.number);
      };
      const answer = (answered: Analysed<unknown>): void => {
        signal?.removeEventListener("abort", cancel);
        // The worker answers each name with the value of that name.
        resolve(answered as Analysed<ValueOf<Name>>);
      };
      signal?.addEventListener("abort", cancel, { once: true });
      this.#queue = [...this.#queue, { request, answer, onProgress: onProgress ?? (() => undefined) }];
      if (this.#queue.length === 1) this.#next();
    });
  }

  #next(): void {
    const [first] = this.#queue;
    if (first === undefined) return;
    this.#worker ??= this.#start(
      (response) => {
        this.#hear(response);
      },
      (why) => {
        this.#restart();
        this.#settle({ type: "problem", code: "unexpected", message: why, help: "" });
      },
    );
    this.#worker.send(first.request);
  }

  #hear(response: Response): void {
    const [first] = this.#queue;
    if (first?.request.number !== response.number) return;
    if (response.type === "progress") first.onProgress(response.done);
    else this.#settle(response.answer);
  }

  #settle(answer: Analysed<unknown>): void {
    const [first, ...rest] = this.#queue;
    this.#queue = rest;
    first?.answer(answer);
    this.#next();
  }

  #cancel(number: number): void {
    const [first] = this.#queue;
    if (first?.request.number === number) {
      this.#restart();
      this.#settle({ type: "cancelled" });
      return;
    }
    const asked = this.#queue.find(({ request }) => request.number === number);
    this.#queue = this.#queue.filter((one) => one !== asked);
    asked?.answer({ type: "cancelled" });
  }

  #restart(): void {
    this.#worker?.end();
    this.#worker = null;
  }
}
