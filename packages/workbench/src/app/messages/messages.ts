import { agenda } from "./en/agenda.js";
import { agreement } from "./en/agreement.js";
import { analysis } from "./en/analysis.js";
import { brief } from "./en/brief.js";
import { compare } from "./en/compare.js";
import { components } from "./en/components.js";
import { data } from "./en/data.js";
import { meanings } from "./en/meanings.js";
import { newDossier } from "./en/new-dossier.js";
import { positions } from "./en/positions.js";
import { reports } from "./en/reports.js";
import { scenario } from "./en/scenario.js";
import { shell } from "./en/shell.js";
import { tour } from "./en/tour.js";
import type { Catalogue } from "./message.js";

/**
 * Everything the interface says, by view. Another language is another object of this form, held to it by `Translated` of
 * `message.ts`.
 */
export const messages = {
  agenda,
  agreement,
  analysis,
  brief,
  compare,
  components,
  data,
  meanings,
  newDossier,
  positions,
  reports,
  scenario,
  shell,
  tour,
} as const satisfies Catalogue;
