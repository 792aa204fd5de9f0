import type { Command } from "commander";
import { Option } from "commander";
import type { Output } from "./commands/check.js";
import { dossierJobs, dossierRead, dossierWork, STATES } from "./commands/dossier-jobs.js";
import type { JobsOptions, ReadingOptions, WorkOptions } from "./commands/dossier-jobs.js";
import { untilInterrupted } from "./commands/interrupted.js";

const STORE = "a folder, or postgres://USER@HOST/DATABASE?schema=NAME";
const AT_ONCE = new Option("--at-once <number>", "how many jobs at once, each in a thread").default("1");

/** Adds the commands about the long work of a store; `end` is given each exit code. */
export const addJobCommands = (dossier: Command, io: Output, end: (code: number) => void): void => {
  dossier
    .command("read")
    .description("propose the statements of reports that are not read yet; what is interrupted goes on later")
    .argument("<store>", STORE)
    .argument("[report...]", "only these reports; also anew, where an earlier reader read them")
    .option("--by <name>", "who does it; without it, the name of the account")
    .addOption(AT_ONCE)
    .option("--json", "one object at the end")
    .action(async (store: string, reports: string[], options: ReadingOptions) => {
      end(await untilInterrupted((signal) => dossierRead(store, reports, options, io, signal)));
    });
  dossier
    .command("work")
    .description("do the jobs that wait; on a server, as many processes as you like")
    .argument("<store>", STORE)
    .option("--until-done", "end when no job is left")
    .addOption(AT_ONCE)
    .option("--json", "one object at the end")
    .action(async (store: string, options: WorkOptions) => {
      end(await untilInterrupted((signal) => dossierWork(store, options, io, signal)));
    });
  dossier
    .command("jobs")
    .description("the jobs of a store, the newest first, and how far they are")
    .argument("<store>", STORE)
    .option("--cancel <id>", "cancel this job, also in its middle")
    .addOption(new Option("--state <state>", "only jobs in this state").choices([...STATES]))
    .option("--limit <number>", "how many jobs; without it, 50")
    .option("--json", "one object a line per job")
    .action(async (store: string, options: JobsOptions) => {
      end(await dossierJobs(store, options, io));
    });
};
