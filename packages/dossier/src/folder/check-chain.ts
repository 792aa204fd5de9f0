import { isDecidedFor } from "../format/statement.js";
import type { Statement } from "../format/statement.js";
import type { Placed } from "./dossier.js";
import type { DossierProblem } from "./problem.js";
import type { StatementIndex } from "./statement-index.js";

/**
 * A statement must hang where it says. Its chain must name every statement that carries it, outermost first, so that
 * nobody who told it to us can drop out of the account. It may name more: a carrier whose own words are not recorded.
 */
export const checkChain = (
  { value: statement, file, line }: Placed<Statement>,
  index: StatementIndex,
): readonly DossierProblem[] => {
  const problem = (
    code: DossierProblem["code"],
    message: string,
    help: string,
  ): readonly DossierProblem[] => [
    { code, file, line, message: `Statement “${statement.id}”: ${message}`, help },
  ];
  if ((statement.level === "nested") !== (statement.parent !== null)) {
    const message = `it is ${statement.level} but ${statement.parent === null ? "has no parent" : "has a parent"}.`;
    return problem(
      "wrong_level",
      message,
      "A nested statement has a parent; a primary one or the narrator's has none.",
    );
  }
  if (statement.parent === null) {
    if (statement.chain.length === 0) return [];
    return problem(
      "chain_differs",
      "it has a chain but no parent.",
      "Record the statement that carries it, or empty its chain.",
    );
  }
  if (index.parentOf(statement) === null) {
    const message = `its parent “${statement.parent}” is not a statement of the same report.`;
    return problem("unknown_parent", message, "Record the parent, or correct the name.");
  }
  const carriers = index.carriersOf(statement);
  const outermost = carriers[0] ?? statement;
  if (outermost.parent !== null && index.parentOf(outermost) !== null) {
    const message = "its parents lead in a circle, so nobody said it first.";
    return problem("cyclic_parent", message, "Remove the parent of the one that was said first.");
  }
  const undecided = isDecidedFor(statement) ? carriers.find((carrier) => !isDecidedFor(carrier)) : undefined;
  if (undecided !== undefined) {
    const message = `it is ${statement.status}, but “${undecided.id}”, which carries it, is ${undecided.status}.`;
    return problem("undecided_statement", message, "Decide on the statement that carries it first.");
  }
  const left = carriers.map(({ speaker }) => speaker);
  for (const { name, party } of statement.chain) {
    if (left[0]?.name === name && left[0].party === party) left.shift();
  }
  const [dropped] = left;
  if (dropped === undefined) return [];
  const message = `its chain leaves out ${dropped.name}, whose statement carries it.`;
  return problem("chain_differs", message, "Name every carrier with its party, outermost first.");
};
