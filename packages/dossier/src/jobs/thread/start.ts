import { Worker } from "node:worker_threads";

/** Megabytes of memory that a thread may take; one that wants more ends alone, and not the whole process. */
const MEMORY = 2_048;

const limits = { maxOldGenerationSizeMb: MEMORY };

/** Starts a thread of the build; where the sources run, as in tests, Node is told how to read them. */
export const startThread = (): Worker => {
  if (!import.meta.url.endsWith(".ts")) {
    return new Worker(new URL("./main.js", import.meta.url), { resourceLimits: limits });
  }
  return new Worker(new URL("./main.ts", import.meta.url), {
    resourceLimits: limits,
    execArgv: [
      "--experimental-transform-types",
      "--disable-warning=ExperimentalWarning",
      "--conditions=source",
      "--import",
      new URL("../../store/testing/from-source.mjs", import.meta.url).href,
    ],
  });
};
