import type { Dossier } from "../folder/dossier.js";
import { DOSSIER_VERSION } from "../format/version.js";
import { GLOSSARY, VERDICTS } from "../wording/verdicts.js";
import { capitalized } from "../wording/lists.js";
import { agendaItems } from "./agenda.js";
import { agreements } from "./agreements.js";
import type { Analysis } from "./analysis.js";
import { changesSince } from "./changes.js";
import { claims, leftOut } from "./claims.js";
import { briefContext } from "./context.js";
import { scenarios } from "./scenarios.js";
import type { Brief } from "./schema.js";
import { mainAnswer, summary } from "./summary.js";
import { agreed, terms } from "./terms.js";

/**
 * Writes the brief of a dossier from what the engine answered. Pure: the same dossier, analysis and earlier brief
 * give the same brief. No statement becomes more certain here than its chain makes it.
 */
export const buildBrief = (dossier: Dossier, analysis: Analysis, before: Brief | null): Brief => {
  const context = briefContext(dossier, analysis);
  const { about } = dossier;
  const writtenTerms = terms(context);
  const written = {
    agreed: agreed(writtenTerms, context),
    agreements: agreements(context),
    scenarios: scenarios(context),
  };
  const verdicts = Object.entries(VERDICTS).map(([word, means]) => ({ word: capitalized(word), means }));
  const now = {
    version: DOSSIER_VERSION,
    kind: "brief" as const,
    dossier: { name: about.name, title: about.title, description: about.description, asOf: about.asOf },
    summary: summary(written, context),
    mainAnswer: mainAnswer(written),
    reports: dossier.reports.map(({ name, title, publisher, published, address }) => ({
      name,
      title,
      publisher,
      published,
      address,
    })),
    claims: claims(context),
    leftOut: leftOut(context),
    terms: writtenTerms,
    ...written,
    variants: analysis.variants.map(({ name, title }) => ({ name, title: title === "" ? name : title })),
    agenda: agendaItems(context),
    glossary: [...verdicts, ...GLOSSARY],
  } satisfies Omit<Brief, "changes">;
  return { ...now, changes: changesSince(before, now) };
};
