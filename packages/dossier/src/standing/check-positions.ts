import type { DossierFile } from "../format/dossier.js";
import type { Position } from "../format/position.js";
import { isDecidedFor } from "../format/statement.js";
import type { Statement } from "../format/statement.js";
import type { Placed } from "../folder/dossier.js";
import type { DossierProblem } from "../folder/problem.js";
import type { StatementIndex } from "../folder/statement-index.js";
import { ACTS_OF_STANCE, carries } from "./stances.js";
import { isStronger, standingOf, weakest, writeStanding } from "./standing.js";
import type { Standing } from "./standing.js";

/** The standing of a position, from the statements it rests on. Null where one of them cannot be found. */
export const standingOfPosition = (position: Position, index: StatementIndex): Standing | null => {
  const statements = position.statements.map((name) => index.named(name)[0]);
  const found = statements.filter((statement) => statement !== undefined);
  if (found.length < statements.length) return null;
  return weakest(
    found.map((statement) => standingOf(statement, position.party, index.carriersOf(statement))),
  );
};

const typeOfClaim = (claim: string): Standing["type"] => {
  if (claim === "own words") return "own_words";
  return claim === "narrator" ? "narrator" : "reported";
};

type Report = (code: DossierProblem["code"], message: string, help: string) => void;

const checkStatement = (name: string, position: Position, index: StatementIndex, report: Report): void => {
  const named = index.named(name);
  const [statement] = named;
  if (statement === undefined) {
    report(
      "unknown_statement",
      `there is no statement “${name}”.`,
      "Record it in statements/, or correct the id.",
    );
  } else if (named.length > 1) {
    const reports = named.map((one: Statement) => `${one.report}/${one.id}`).join(" or ");
    report("ambiguous_statement", `“${name}” is in more than one report.`, `Write ${reports}.`);
  } else if (!isDecidedFor(statement)) {
    const help = "A position rests only on statements that a person confirmed or corrected.";
    report("undecided_statement", `“${name}” is ${statement.status}.`, help);
  } else if (position.override === undefined && !carries(statement, position.stance)) {
    // Who sets a position in the place of what the rules say gives a reason for it; the standing is computed all the same.
    const acts = ACTS_OF_STANCE[position.stance].join(", ");
    const message = `“${name}” is ${statement.acts.join(", ")}; that does not carry “${position.stance}”.`;
    report("stance_not_carried", message, `“${position.stance}” needs one of: ${acts}.`);
  }
};

const checkStanding = (position: Position, index: StatementIndex, report: Report): void => {
  if (position.standing === undefined) return;
  const standing = standingOfPosition(position, index);
  if (standing === null) return;
  const computed = writeStanding(standing);
  if (position.standing === computed) return;
  const more = isStronger(typeOfClaim(position.standing), standing.type);
  const message = `it claims to be “${position.standing}”; its statements give “${computed}”.`;
  const help = `Write “${computed}”, or let it rest on statements that give more.`;
  report(more ? "standing_claims_more" : "standing_differs", message, help);
};

/** Holds positions against the parties and terms of the dossier, and against the statements they rest on. */
export const checkPositions = (
  placed: readonly Placed<Position>[],
  about: DossierFile,
  index: StatementIndex,
): readonly DossierProblem[] => {
  const problems: DossierProblem[] = [];
  const seen = new Set<string>();
  for (const { value: position, file, line } of placed) {
    const name = `${position.party} on ${position.term}`;
    const report: Report = (code, message, help) => {
      problems.push({ code, file, line, message: `Position of ${name}: ${message}`, help });
    };
    const key = `${name}, ${position.stance}`;
    if (seen.has(key))
      report("duplicate_name", `“${position.stance}” stands there already.`, "Join the two into one.");
    seen.add(key);
    if (!about.parties.some((party) => party.name === position.party)) {
      report(
        "unknown_party",
        `“${position.party}” is not one of dossier.json.`,
        "Add the party there, or correct it.",
      );
    }
    if (!about.terms.some((term) => term.name === position.term)) {
      report(
        "unknown_term",
        `“${position.term}” is not one of dossier.json.`,
        "Add the term there, or correct it.",
      );
    }
    for (const statement of position.statements) checkStatement(statement, position, index, report);
    checkStanding(position, index, report);
  }
  return problems;
};
