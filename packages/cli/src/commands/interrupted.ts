import process from "node:process";

/** Does something that a person may end with Ctrl+C, or a system that shuts down; a second Ctrl+C ends the process at once. */
export const untilInterrupted = async (work: (signal: AbortSignal) => Promise<number>): Promise<number> => {
  const interrupted = new AbortController();
  const stop = (): void => {
    interrupted.abort();
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    return await work(interrupted.signal);
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
};
