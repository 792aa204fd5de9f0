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
import type { Made } from "./made.js";
import { briefAsPdf } from "./pdf.js";

/** A form in which a dossier goes out. What needs no answers of the engine does not ask for them. */
export type Form =
  | { readonly from: "dossier"; readonly make: (dossier: Dossier) => Made }
  | { readonly from: "brief"; readonly make: (brief: Brief, dossier: Dossier) => Made | Promise<Made> };

const text = (content: string): Made => ({ type: "file", content });

const json = (value: unknown): Made => ({ type: "file", content: `${JSON.stringify(value, null, 2)}\n` });

/** Every form by the name that `--as` gives it. */
export const FORMS: Readonly<Record<string, Form>> = {
  csv: {
    from: "brief",
    make: (brief, dossier) => ({ type: "folder", files: sheetsOf(tablesOf(dossier, brief)) }),
  },
  json: { from: "brief", make: (brief, dossier) => json(tablesOf(dossier, brief)) },
  annotations: { from: "dossier", make: (dossier) => json(annotationsOf(dossier)) },
  graphml: { from: "dossier", make: (dossier) => text(graphml(dossier)) },
  bibtex: { from: "dossier", make: (dossier) => text(bibtex(citationsOf(dossier))) },
  ris: { from: "dossier", make: (dossier) => text(ris(citationsOf(dossier))) },
  csl: { from: "dossier", make: (dossier) => json(csl(citationsOf(dossier))) },
  docx: { from: "brief", make: (brief) => ({ type: "file", content: briefAsDocx(brief) }) },
  pdf: { from: "brief", make: briefAsPdf },
};
