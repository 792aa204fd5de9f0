import type { Command } from "commander";
import type { Output } from "./commands/check.js";
import { addPositionCommands } from "./dossier-positions-command-line.js";
import { dossierBackup, dossierLog, dossierRestore } from "./commands/dossier-copies.js";
import type { CopyOptions, LogOptions } from "./commands/dossier-copies.js";
import { dossierExport, dossierHistory, dossierNew, dossierRedo, dossierUndo } from "./commands/dossier.js";
import { dossierSearch } from "./commands/dossier-search.js";
import type { StoreSearchOptions } from "./commands/dossier-search.js";
import type { StoreHistoryOptions } from "./commands/dossier.js";
import { dossierImport } from "./commands/dossier-import.js";
import type { ImportOptions } from "./commands/import-reports.js";
import type { StoreOptions } from "./commands/with-store.js";
import { addJobCommands } from "./dossier-jobs-command-line.js";

const STORE = "a folder, or postgres://USER@HOST/DATABASE?schema=NAME";
const BY = "who does it; without it, the name of the account";
const JSON_LINE = "one object a line";

/** Adds `foedus dossier …`, the commands about the store of a dossier; `end` is given each exit code. */
export const addDossierCommands = (
  program: Command,
  io: Output,
  input: AsyncIterable<Buffer | string>,
  end: (code: number) => void,
): void => {
  const dossier = program
    .command("dossier")
    .description("keep a dossier in a store, where every change is in a log and can be undone");
  dossier
    .command("new")
    .description("make an empty store")
    .argument("<store>", STORE)
    .option("--json", JSON_LINE)
    .action(async (store: string, options: StoreOptions) => {
      end(await dossierNew(store, options, io));
    });
  dossier
    .command("import")
    .description(
      "take a dossier in folder form into a store, or reports and tables of statements, as one change",
    )
    .argument("<store>", STORE)
    .argument(
      "<file|folder|address...>",
      "a folder with dossier.json; or reports as text, HTML, PDF, DOCX or mail, tables of statements as CSV; - is pasted text",
    )
    .option("--title <words>", "the title of a report that tells none")
    .option("--publisher <name>", "who published the reports that do not tell it")
    .option("--published <date>", "when the reports were published that do not tell it, YYYY-MM-DD")
    .option("--language <tag>", "the language of the reports that do not tell it: en, de, uk")
    .option("--encoding <name>", "the encoding of text, where it cannot be told: windows-1251, koi8-u …")
    .option("--by <name>", BY)
    .option("--json", JSON_LINE)
    .action(async (store: string, places: string[], options: ImportOptions) => {
      end(await dossierImport(store, places, options, io, input));
    });
  dossier
    .command("export")
    .description("write a store as a dossier in folder form; the same content gives the same bytes")
    .argument("<store>", STORE)
    .argument("<folder>", "a folder that is empty or not there yet")
    .option("--json", JSON_LINE)
    .action(async (store: string, folder: string, options: StoreOptions) => {
      end(await dossierExport(store, folder, options, io));
    });
  dossier
    .command("backup")
    .description("write a whole store to one file, checked by reading it back")
    .argument("<store>", STORE)
    .argument("<file>", "a new file, e.g. talks.foedus-backup")
    .option("--force", "replace the file where there is one already")
    .option("--json", JSON_LINE)
    .action(async (store: string, file: string, options: CopyOptions) => {
      end(await dossierBackup(store, file, options, io));
    });
  dossier
    .command("restore")
    .description(
      "make a store from a backup or an exported log; a folder or a server, whichever it came from",
    )
    .argument("<store>", `${STORE}; nothing may be there yet, or an empty store`)
    .argument("<file>", "what foedus dossier backup or foedus dossier log wrote")
    .option("--json", JSON_LINE)
    .action(async (store: string, file: string, options: { json?: boolean }) => {
      end(await dossierRestore(store, file, options, io));
    });
  dossier
    .command("log")
    .description("export the log, one entry a line in JSON, in the order in which things were done")
    .argument("<store>", STORE)
    .option("-o, --output <file>", "a new file; without it, the lines go to the terminal")
    .option("--force", "replace the file where there is one already")
    .option("--json", "with -o: one object that tells what was written")
    .action(async (store: string, options: LogOptions) => {
      end(await dossierLog(store, options, io));
    });
  dossier
    .command("history")
    .description("what was done, by whom and when, the newest first")
    .argument("<store>", STORE)
    .option("--limit <number>", "how many entries; without it, 50")
    .option("--json", "one object a line per entry, with all that it changed")
    .action(async (store: string, options: StoreHistoryOptions) => {
      end(await dossierHistory(store, options, io));
    });
  dossier
    .command("search")
    .description("look for reports and statements by words and filters, the newest first")
    .argument("<store>", STORE)
    .argument("[words...]", 'words, "an exact phrase", beginning*, -without (after -- if it comes first)')
    .option("--kind <kind>", "report or statement")
    .option("--language <tag>", "the language of the report, e.g. uk")
    .option("--publisher <name>", "words of the publisher's name")
    .option("--report <name>", "one report, and the statements in it")
    .option("--party <name>", "the party that speaks")
    .option("--speaker <name>", "words of the speaker's name")
    .option("--act <act>", "what a statement does, e.g. offer")
    .option("--status <status>", "proposed, confirmed, corrected or rejected")
    .option("--term <name>", "a term on which a position rests on the statement")
    .option("--from <day>", "the first day, YYYY-MM-DD: when it was said, or else published")
    .option("--to <day>", "the last day")
    .option("--order <order>", "newest or relevance; without it, newest")
    .option("--limit <number>", "how many at once, up to 200; without it, 20")
    .option("--after <place>", "go on from where the last search has ended, as it said")
    .option("--json", "one object")
    .action(async (store: string, words: readonly string[], options: StoreSearchOptions) => {
      end(await dossierSearch(store, words, options, io));
    });
  dossier
    .command("undo")
    .description("take back the last change, or one entry of the log; exit 1 where it was changed since")
    .argument("<store>", STORE)
    .argument("[entry]", "the number of an entry")
    .option("--by <name>", BY)
    .option("--json", JSON_LINE)
    .action(async (store: string, entry: string | undefined, options: StoreOptions) => {
      end(await dossierUndo(store, entry, options, io));
    });
  dossier
    .command("redo")
    .description("do the last undone change again")
    .argument("<store>", STORE)
    .option("--by <name>", BY)
    .option("--json", JSON_LINE)
    .action(async (store: string, options: StoreOptions) => {
      end(await dossierRedo(store, options, io));
    });
  addPositionCommands(dossier, io, end);
  addJobCommands(dossier, io, end);
};
