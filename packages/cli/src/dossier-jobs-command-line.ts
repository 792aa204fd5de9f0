import type { Command } from "commander";
import { Option } from "commander";
import type { Output } from "./commands/check.js";
import {
  dossierBrief,
  dossierJobs,
  dossierRead,
  dossierTakeIn,
  dossierWork,
  STATES,
} from "./commands/dossier-jobs.js";
import type { JobsOptions, ReadingOptions, TakingInOptions, WorkOptions } from "./commands/dossier-jobs.js";
import { untilInterrupted } from "./commands/interrupted.js";
import type { StoreOptions } from "./commands/with-store.js";

const STORE = "a folder, or postgres://USER@HOST/DATABASE?schema=NAME";
const BY = "who does it; without it, the name of the account";
const AT_ONCE = new Option("--at-once <number>", "how many jobs at once, each in a thread").default("1");

/** Adds the commands about the long work of a store; `end` is given each exit code. */
export const addJobCommands = (dossier: Command, io: Output, end: (code: number) => void): void => {
  dossier
    .command("read")
    .description("propose the statements of reports that are not read yet; what is interrupted goes on later")
    .argument("<store>", STORE)
    .argument("[report...]", "only these reports; also anew, where an earlier reader read them")
    .option("--by <name>", BY)
    .addOption(AT_ONCE)
    .option("--json", "one object at the end")
    .action(async (store: string, reports: string[], options: ReadingOptions) => {
      end(await untilInterrupted((signal) => dossierRead(store, reports, options, io, signal)));
    });
  dossier
    .command("take-in")
    .description(
      "take in reports by the hundreds, each as a change of its own; what is interrupted goes on later",
    )
    .argument("<store>", STORE)
    .argument("<file|folder|address...>", "reports in any format; folders are searched")
    .option("--published <date>", "the date of reports that do not tell it, YYYY-MM-DD")
    .option("--publisher <name>", "the publisher of reports that do not tell it")
    .option("--language <tag>", "the language of reports that do not tell it: en, uk, de")
    .option("--encoding <name>", "the encoding of text, where it cannot be told")
    .option("--by <name>", BY)
    .option("--json", "one object at the end")
    .action(async (store: string, places: string[], options: TakingInOptions) => {
      end(await untilInterrupted((signal) => dossierTakeIn(store, places, options, io, signal)));
    });
  dossier
    .command("brief")
    .description("compute the brief of a store as it is, and keep it under a name")
    .argument("<store>", STORE)
    .argument("<name>", "a name that no brief of the store has")
    .option("--by <name>", BY)
    .option("--json", "one object at the end")
    .action(async (store: string, name: string, options: StoreOptions) => {
      end(await untilInterrupted((signal) => dossierBrief(store, name, options, io, signal)));
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
