import type { Brief } from "@foedus/dossier";
import { briefAsPage, printPage } from "@foedus/workbench";
import type { Made } from "./made.js";

/** The page of a brief as PDF, or what to do where no Chromium prints it. */
export const briefAsPdf = async (brief: Brief): Promise<Made> => {
  const printed = await printPage(briefAsPage(brief), process.env);
  if (printed.type === "pdf") return { type: "file", content: printed.bytes };
  return { type: "problem", message: `${printed.message} ${printed.help}` };
};
