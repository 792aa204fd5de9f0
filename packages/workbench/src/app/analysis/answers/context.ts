/** What an answer can use while it is worked out. */
export interface AnswerContext {
  /** Tells how far it is, from 0 to 1. */
  readonly progress: (done: number) => void;
}
