import type { Command } from "commander";
import type { Output } from "./commands/check.js";
import { dossierDecide, dossierPositions } from "./commands/dossier-positions.js";
import type { DecideOptions, PositionsOptions } from "./commands/dossier-positions.js";
import { dossierConfirm, dossierCorrect, dossierOrphans } from "./commands/dossier-statements.js";
import type { ConfirmOptions, CorrectOptions } from "./commands/dossier-statements.js";
import type { StoreOptions } from "./commands/with-store.js";

const STORE = "a folder, or postgres://USER@HOST/DATABASE?schema=NAME";
const BY = "who does it; without it, the name of the account";
const JSON_LINE = "one object a line";

const addConfirmation = (
  dossier: Command,
  did: "confirm" | "reject",
  description: string,
  io: Output,
  end: (code: number) => void,
): void => {
  dossier
    .command(did)
    .description(description)
    .argument("<store>", STORE)
    .argument("<statements...>", "statements, as REPORT/ID")
    .option(
      "--term <term...>",
      "the terms that they are about; without it, those that stand in them or are proposed",
    )
    .option("--by <name>", BY)
    .option("--json", JSON_LINE)
    .action(async (store: string, statements: string[], options: ConfirmOptions) => {
      end(await dossierConfirm(did, store, statements, options, io));
    });
};

/** Adds the commands about statements and the positions that follow from them to `foedus dossier`. */
export const addPositionCommands = (dossier: Command, io: Output, end: (code: number) => void): void => {
  dossier
    .command("positions")
    .description("where parties stand on terms, by which rule or whose decision, and what a person must say")
    .argument("<store>", STORE)
    .option("--party <party>", "only of this party")
    .option("--term <term>", "only on this term")
    .option("--history", "also how each moved, day by day")
    .option("--json", "one object a line per party and term, with how it moved")
    .action(async (store: string, options: PositionsOptions) => {
      end(await dossierPositions(store, options, io));
    });
  dossier
    .command("decide")
    .description("set a position in the place of what the rules say, or take that back")
    .argument("<store>", STORE)
    .argument("<party>", "a party of the dossier")
    .argument("<term>", "a term of the dossier")
    .argument("[stance]", "accepts, offers, asks, welcomes, supports, doubts or rejects")
    .option("--reason <text>", "why; needed unless it is taken back")
    .option("--statement <statement...>", "what it rests on, as REPORT/ID; without it, all that can carry it")
    .option("--withdraw", "let the rules say again")
    .option("--by <name>", BY)
    .option("--json", JSON_LINE)
    .action(
      async (
        store: string,
        party: string,
        term: string,
        stance: string | undefined,
        options: DecideOptions,
      ) => {
        end(await dossierDecide(store, { party, term, stance }, options, io));
      },
    );
  addConfirmation(dossier, "confirm", "confirm statements, and say which terms they are about", io, end);
  addConfirmation(dossier, "reject", "reject statements", io, end);
  dossier
    .command("orphans")
    .description("the statements whose words are not in their report, or not in its correction")
    .argument("<store>", STORE)
    .option("--json", JSON_LINE)
    .action(async (store: string, options: StoreOptions) => {
      end(await dossierOrphans(store, options, io));
    });
  dossier
    .command("correct")
    .description("take the corrected text of a report as a new report, with the statements that stand in it")
    .argument("<store>", STORE)
    .argument("<report>", "the report that is corrected; it stays")
    .argument("<file|address>", "the corrected text, in any format that is read")
    .option("--name <name>", "the name of the new report; without it, that of the old one with -corrected")
    .option("--published <date>", "when the correction was published, YYYY-MM-DD; without it, as the old one")
    .option("--encoding <name>", "the encoding of text, where it cannot be told")
    .option("--by <name>", BY)
    .option("--json", "the change, and one object a line per statement that was not found")
    .action(async (store: string, report: string, file: string, options: CorrectOptions) => {
      end(await dossierCorrect(store, report, file, options, io));
    });
};
