import { FORM_NAMES } from "@foedus/workbench";
import { Command, CommanderError, Option } from "commander";
import { FORCES } from "@foedus/engine";
import type { Selection } from "./answers/select.js";
import { ask } from "./commands/ask.js";
import { block } from "./commands/block.js";
import type { BlockCommandOptions } from "./commands/block.js";
import { brief, BRIEF_FORMATS } from "./commands/brief.js";
import type { BriefOptions } from "./commands/brief.js";
import { casus } from "./commands/casus.js";
import type { CasusOptions } from "./commands/casus.js";
import { check } from "./commands/check.js";
import type { Output } from "./commands/check.js";
import { code as codeFiles } from "./commands/code.js";
import type { CodeOptions } from "./commands/code.js";
import { explain } from "./commands/explain.js";
import type { ExplainCommandOptions } from "./commands/explain.js";
import { exportDossier } from "./commands/export.js";
import type { ExportOptions } from "./commands/export.js";
import { floor } from "./commands/floor.js";
import { format } from "./commands/format.js";
import type { FormatOptions } from "./commands/format.js";
import { history } from "./commands/history.js";
import type { HistoryOptions } from "./commands/history.js";
import { library } from "./commands/library.js";
import type { LibraryOptions } from "./commands/library.js";
import { orders } from "./commands/orders.js";
import type { OrdersCommandOptions } from "./commands/orders.js";
import { read } from "./commands/read.js";
import type { ReadOptions } from "./commands/read.js";
import { compareVersions } from "./commands/redline.js";
import type { RedlineOptions } from "./commands/redline.js";
import { replay } from "./commands/replay.js";
import { say } from "./commands/say.js";
import type { SayOptions } from "./commands/say.js";
import { serve } from "./commands/serve.js";
import { addDossierCommands } from "./dossier-command-line.js";

/** The exit code for a command line that cannot be understood. */
export const USAGE = 2;

const WITHOUT_GENERAL_LAW =
  "leave out general law (the Charter, collective self-defence), which is read otherwise";

const LEVEL_OPTION = new Option(
  "--level <level>",
  "the highest level that counts; without it, report",
).choices([...FORCES]);

/**
 * Runs one command line, `ask FILE --scenario NAME`, and returns its exit code: what the command says, or 2 where the line
 * cannot be understood or something happened that Foedus did not expect. It writes to `io` alone; `foedus format -` reads
 * `input`. A command that serves goes on after this returns.
 */
export async function runCommandLine(
  words: readonly string[],
  io: Output,
  input: AsyncIterable<Buffer | string>,
): Promise<number> {
  let code = 0;
  const program = new Command()
    .name("foedus")
    .version("0.1.0")
    .description("What does a security guarantee really guarantee? From the report to the brief.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        io.stdout(text);
      },
      writeErr: (text) => {
        io.stderr(text);
      },
    })
    .showHelpAfterError("Add --help to see what can be asked.");

  program
    .command("read")
    .description("propose who said what, through whom, in reports")
    .argument(
      "<file|folder|address...>",
      "reports as text, HTML, PDF, DOCX or mail (EML); folders are read recursively",
    )
    .option("--published <date>", "when the reports were published, YYYY-MM-DD; weekdays count from it")
    .option("--encoding <name>", "the encoding of text, where it cannot be told: windows-1251, koi8-u …")
    .option("--texts <folder>", "write the text of each report there, in which the spans count")
    .option("--json", "one object a line per statement")
    .action(async (paths: string[], options: ReadOptions) => {
      code = await read(paths, options, io);
    });

  program
    .command("check")
    .description("check agreements, variants and scenarios; exit 1 if there are errors")
    .argument("<file|folder...>", "files in the Foedus language")
    .option("--json", "one object a line per diagnostic")
    .action(async (paths: string[], options: { json?: boolean }) => {
      code = await check(paths, options, io);
    });

  program
    .command("format")
    .description("lay out agreements, variants and scenarios as the library is laid out")
    .argument(
      "<file|folder...>",
      "files in the Foedus language; - reads standard input and writes the result",
    )
    .option("--check", "write nothing; exit 1 if a file would change")
    .option("--json", "one object a line per file")
    .action(async (paths: string[], options: FormatOptions) => {
      code = await format(paths, options, io, input);
    });

  program
    .command("say")
    .description("say in plain English what agreements say, from what is computed with")
    .argument("[file|folder...]", "files in the Foedus language; not needed with --instrument")
    .option("--instrument <name...>", "only these instruments, also of the library; behind the files")
    .option("--json", "one object a line per thing said")
    .action(async (paths: string[], options: SayOptions) => {
      code = await say(paths, options, io);
    });

  program
    .command("ask")
    .description("answer the questions of scenarios: who must, who may, who can block, what is left open")
    .argument("<file|folder...>", "agreements, variants and scenarios")
    .option("--scenario <name>", "only this scenario")
    .option("--variant <name>", "fill open terms as this variant assumes")
    .option("--defect <party...>", "parties taken as free to breach what they owe")
    .option("--without-general-law", WITHOUT_GENERAL_LAW)
    .option("--json", "one object a line per question")
    .action(async (paths: string[], options: Selection & { json?: boolean }) => {
      code = await ask(paths, options, io);
    });

  for (const [name, asked, told] of [
    [
      "why",
      "why",
      "why a question has its verdict: the derivation, or a course of events in which it is reached",
    ],
    ["why-not", "why_not", "why a question is not assured: a course of lawful moves in which it fails"],
  ] as const) {
    program
      .command(name)
      .description(told)
      .argument("<file|folder...>", "agreements, variants and scenarios")
      .option("--scenario <name>", "only this scenario")
      .option("--question <name>", "only this question: its name, its place, or words that stand in it")
      .option("--variant <name>", "fill open terms as this variant assumes")
      .option("--defect <party...>", "parties taken as free to breach what they owe")
      .option("--without-general-law", WITHOUT_GENERAL_LAW)
      .addOption(LEVEL_OPTION)
      .option("--gates-free", "let domestic constitutional processes withhold what is owed")
      .option("--json", "one object a line per question")
      .action(async (paths: string[], options: ExplainCommandOptions) => {
        code = await explain(asked, paths, options, io);
      });
  }

  program
    .command("block")
    .description(
      "who can block, and who suffices: minimal sets and power, grouped by what the text leaves open",
    )
    .argument("<file|folder...>", "agreements, variants and scenarios")
    .option("--scenario <name>", "only this scenario")
    .option("--question <name>", "only this question: its name, its place, or words that stand in it")
    .option("--variant <name>", "fill open terms as this variant assumes")
    .option("--defect <party...>", "parties taken as free to breach what they owe")
    .option("--without-general-law", WITHOUT_GENERAL_LAW)
    .addOption(LEVEL_OPTION)
    .option("--gates-free", "let domestic constitutional processes withhold what is owed")
    .option("--limit <number>", "how many sets to list; without it, 100")
    .option("--json", "one object a line per question")
    .action(async (paths: string[], options: BlockCommandOptions) => {
      code = await block(paths, options, io);
    });

  program
    .command("orders")
    .description("whether some order of lawful events leads to what is asked, and some to its failure, told")
    .argument("<file|folder...>", "agreements, variants and scenarios")
    .option("--scenario <name>", "only this scenario")
    .option("--question <name>", "only this question: its name, its place, or words that stand in it")
    .option("--variant <name>", "fill open terms as this variant assumes")
    .option("--defect <party...>", "parties taken as free to breach what they owe")
    .option("--without-general-law", WITHOUT_GENERAL_LAW)
    .addOption(LEVEL_OPTION)
    .option("--gates-free", "let domestic constitutional processes withhold what is owed")
    .option("--json", "one object a line per question")
    .action(async (paths: string[], options: OrdersCommandOptions) => {
      code = await orders(paths, options, io);
    });

  program
    .command("floor")
    .description("what each guarantor gives at least and at most, at each level")
    .argument("<file|folder...>", "agreements, variants and scenarios")
    .option("--scenario <name>", "only this scenario")
    .option("--by <party...>", "only of these parties")
    .option("--variant <name>", "fill open terms as this variant assumes")
    .option("--defect <party...>", "parties taken as free to breach what they owe")
    .option("--without-general-law", WITHOUT_GENERAL_LAW)
    .option("--json", "one object a line per scenario, performer and level")
    .action(async (paths: string[], options: Selection & { by?: string[]; json?: boolean }) => {
      code = await floor(paths, options, io);
    });

  program
    .command("library")
    .description("the instruments of the library and what each assures, or those of one folder side by side")
    .argument("[folder...]", "only these folders of the library")
    .option("--table <folder>", "set the instruments of this folder of the library side by side")
    .option("--for <party>", "for whom; without it, the party that most of them protect")
    .option("--json", "one object a line")
    .action(async (folders: string[], options: LibraryOptions) => {
      code = await library(folders, options, io);
    });

  program
    .command("redline")
    .description(
      "what differs between two versions of a text, and in what they assure; exit 1 where anything does",
    )
    .argument("<before>", "the earlier version: a file or folder")
    .argument("<after>", "the later version")
    .option(
      "--scenarios <file|folder...>",
      "ask both what is asked here; without it, what the later version asks",
    )
    .option("--variant <name>", "fill open terms as this variant of each version assumes")
    .option("--json", "one object a line per difference and question")
    .action(async (before: string, after: string, options: RedlineOptions) => {
      code = await compareVersions(before, after, options, io);
    });

  program
    .command("replay")
    .description("what has become of every duty as of a date, over given events alone")
    .argument("<file|folder...>", "agreements, variants and scenarios")
    .option("--scenario <name>", "only this scenario")
    .option("--as-of <date>", "YYYY-MM-DD; without it, the day of the last event")
    .option("--known-to <party>", "only by the articles this party knows")
    .option("--variant <name>", "fill open terms as this variant assumes")
    .option("--json", "one object a line per duty")
    .action(
      async (
        paths: string[],
        options: { scenario?: string; asOf?: string; knownTo?: string; variant?: string; json?: boolean },
      ) => {
        code = await replay(paths, options, io);
      },
    );

  program
    .command("casus")
    .description(
      "whether the casus foederis of an instrument of the library arises in an attack, and why or why not",
    )
    .argument("<instrument>", "its name or its title")
    .requiredOption(
      "--attack <aggressor:victim[@place]>",
      "who attacks whom, where; states by name, ISO or Correlates of War code",
    )
    .requiredOption("--on <date>", "YYYY-MM-DD")
    .option("--being <words...>", "how the attack is: significant, 'not provoked'")
    .option("--file <file|folder...>", "files that declare the instrument, where the library does not")
    .option("--json", "one object a line per clause that something can set off")
    .action(async (instrument: string, options: CasusOptions) => {
      code = await casus(instrument, options, io);
    });

  program
    .command("history")
    .description("cases of history: what the texts alone say beside the record; exit 1 where they differ")
    .argument("[file|folder...]", "files with cases; without any, those of the library")
    .option("--case <name>", "only this case")
    .option("--instrument <name>", "only what is recorded of this instrument")
    .option("--json", "one object a line per record")
    .action(async (paths: string[], options: HistoryOptions) => {
      code = await history(paths, options, io);
    });

  program
    .command("code")
    .description("what research codes of instruments, derived from their clauses")
    .argument("<file|folder...>", "agreements")
    .addOption(new Option("--scheme <scheme>", "the scheme").choices(["atop"]).default("atop"))
    .option("--json", "one object a line per instrument")
    .action(async (paths: string[], options: CodeOptions) => {
      code = await codeFiles(paths, options, io);
    });

  program
    .command("brief")
    .description("print the page for the meeting of a dossier")
    .argument("<dossier>", "a dossier in folder form, or a store: a folder or postgres://…")
    .option(
      "-o, --output <file>",
      "write to a file; its ending (.md, .html, .json, .docx, .pdf) decides the form",
    )
    .addOption(new Option("--format <form>", "the form").choices(BRIEF_FORMATS))
    .option("--since <file>", "an earlier brief as JSON: say what changed since")
    .action(async (dossier: string, options: BriefOptions) => {
      code = await brief(dossier, options, io);
    });

  program
    .command("export")
    .description(
      "write a dossier in another form, for spreadsheets, databases, graphs, citations and word processors",
    )
    .argument("<dossier>", "a dossier in folder form, or a store: a folder or postgres://…")
    .addOption(new Option("--as <form>", "the form").choices([...FORM_NAMES]).makeOptionMandatory())
    .option("-o, --output <file|folder>", "where to write; without it, text goes to the terminal")
    .option("--table <name>", "only this table of --as csv: statements, positions, verdicts …")
    .action(async (dossier: string, options: ExportOptions) => {
      code = await exportDossier(dossier, options, io);
    });

  addDossierCommands(program, io, input, (ended) => {
    code = ended;
  });

  program
    .command("serve")
    .description("open a dossier in the workbench, on this machine alone")
    .argument(
      "[dossier]",
      "a store: a folder or postgres://USER@HOST/DATABASE; an empty folder, in which a new dossier begins; or a dossier in folder form, which is worked on in a store of your account’s own; without one, the worked example",
    )
    .option("--port <number>", "the port to listen on")
    .option("--store <store>", "the store that the dossier in folder form is taken into the first time")
    .option("--brief", "show only the brief of a dossier in folder form, as it lies there")
    .action(
      async (dossier: string | undefined, options: { port?: string; store?: string; brief?: boolean }) => {
        code = await serve(dossier, options, io);
      },
    );

  program
    .command("language-server")
    .description("serve the language to an editor, by the Language Server Protocol")
    .allowUnknownOption()
    .option("--stdio", "on standard input and output")
    .action(async () => {
      await import("./language-server/main.js");
    });

  try {
    await program.parseAsync(words, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has already written what is wrong; asking for help or the version is no error.
      return error.exitCode === 0 ? 0 : USAGE;
    }
    const told = error instanceof Error ? error.message : String(error);
    io.stderr(
      `Something went wrong that Foedus did not expect: ${told}\n  help: nothing was changed; please report this with the command you ran.\n`,
    );
    return USAGE;
  }
}
