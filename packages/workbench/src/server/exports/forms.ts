import {
  annotationsOf,
  bibtex,
  briefAsDocx,
  citationsOf,
  csl,
  graphml,
  ris,
  sheetsOf,
  tablesOf,
} from "@foedus/dossier";
import type { Brief, Dossier } from "@foedus/dossier";
import { briefAsPage } from "../../page/page.js";
import { printPage } from "../../print/print-page.js";
import type { PrintProblem } from "../../print/print-page.js";
import { zipped } from "./zipped.js";

/** A file that goes out. */
export interface OutgoingFile {
  readonly type: "file";
  readonly mediaType: string;
  readonly ending: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

type Make = (
  brief: Brief,
  dossier: Dossier,
  environment: Readonly<Record<string, string | undefined>>,
) => OutgoingFile | PrintProblem | Promise<OutgoingFile | PrintProblem>;

const file = (mediaType: string, ending: string, content: string | Uint8Array): OutgoingFile => ({
  type: "file",
  mediaType,
  ending,
  content: typeof content === "string" ? content : new Uint8Array(content),
});

const json = (mediaType: string, ending: string, value: unknown): OutgoingFile =>
  file(mediaType, ending, `${JSON.stringify(value, null, 2)}\n`);

/** Every form in which a dossier goes out, by the name that `foedus export --as` gives it. */
export const FORMS = {
  csv: (brief, dossier) => file("application/zip", "csv.zip", zipped(sheetsOf(tablesOf(dossier, brief)))),
  json: (brief, dossier) => json("application/json", "json", tablesOf(dossier, brief)),
  annotations: (_, dossier) => json("application/ld+json", "annotations.jsonld", annotationsOf(dossier)),
  graphml: (_, dossier) => file("application/graphml+xml", "graphml", graphml(dossier)),
  bibtex: (_, dossier) => file("application/x-bibtex", "bib", bibtex(citationsOf(dossier))),
  ris: (_, dossier) => file("application/x-research-info-systems", "ris", ris(citationsOf(dossier))),
  csl: (_, dossier) => json("application/vnd.citationstyles.csl+json", "csl.json", csl(citationsOf(dossier))),
  docx: (brief) =>
    file(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "docx",
      briefAsDocx(brief),
    ),
  pdf: async (brief, _, environment) => {
    const printed = await printPage(briefAsPage(brief), environment);
    return printed.type === "pdf" ? file("application/pdf", "pdf", printed.bytes) : printed;
  },
} as const satisfies Readonly<Record<string, Make>>;

/** The name of a form. */
export type FormName = keyof typeof FORMS;
