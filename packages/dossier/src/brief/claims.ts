import { counted } from "../wording/lists.js";
import { namedCarrier, quoted } from "../wording/statements.js";
import type { BriefContext } from "./context.js";
import type { BriefClaim } from "./schema.js";

/** What is claimed, by whom, through whom: every statement a person stands behind, in the order of the report. */
export const claims = (context: BriefContext): readonly BriefClaim[] =>
  context.statements.map((statement) => ({
    id: statement.id,
    report: statement.report,
    parent: statement.parent,
    level: statement.level,
    speaker: namedCarrier(statement.speaker, context.names),
    through: statement.chain.map((carrier) => namedCarrier(carrier, context.names)),
    acts: statement.acts,
    quote: quoted(context.contentOf(statement)),
    sentence: context.claim(statement),
    venue: statement.venue,
    date: statement.date,
  }));

/** How many statements are left out because nobody has confirmed them, or null where none are. */
export const leftOut = ({ dossier }: BriefContext): string | null => {
  const proposed = dossier.statements.filter(({ status }) => status === "proposed").length;
  if (proposed === 0) return null;
  return `${counted(proposed, "statement is", "statements are")} proposed but not confirmed by a person, and left out.`;
};
