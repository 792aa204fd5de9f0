import type { Task } from "../job.js";
import type { JobOutput } from "../queue/row.js";
import { briefJob } from "./brief.js";
import type { JobContext } from "./context.js";
import { readReportJob } from "./read-report.js";
import { takeInJob } from "./take-in.js";

/** Carries out a task; throws JobFailure, WorkFailure and WorkStopped. */
export const carryOut = (task: Task, context: JobContext): Promise<JobOutput> => {
  switch (task.kind) {
    case "read_report":
      return readReportJob(task, context);
    case "take_in":
      return takeInJob(task, context);
    case "brief":
      return briefJob(task, context);
  }
};
