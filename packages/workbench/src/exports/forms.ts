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
import { briefAsPage } from "../page/page.js";
import { printPage } from "../print/print-page.js";
import type { PrintProblem } from "../print/print-page.js";

/** What is made: the content of one file, or several files of one folder by name; or why it cannot be. */
export type Made =
  | { readonly type: "file"; readonly content: string | Uint8Array }
  | { readonly type: "folder"; readonly files: ReadonlyMap<string, string> }
  | PrintProblem;

/** The variables of the surroundings, where one may name a Chromium. */
export type Environment = Readonly<Record<string, string | undefined>>;

interface Named {
  readonly mediaType: string;
  /** How the name of the file ends, without its dot. */
  readonly ending: string;
}

/** A form in which a dossier goes out. What needs no answers of the engine does not ask for them. */
export type Form = Named &
  (
    | { readonly from: "dossier"; readonly make: (dossier: Dossier) => Made }
    | {
        readonly from: "brief";
        readonly make: (brief: Brief, dossier: Dossier, environment: Environment) => Made | Promise<Made>;
      }
  );

const file = (content: string | Uint8Array): Made => ({ type: "file", content });

const json = (value: unknown): Made => file(`${JSON.stringify(value, null, 2)}\n`);

/** The page of a brief as PDF, or what to do where no Chromium prints it. */
export const briefAsPdf = async (brief: Brief, environment: Environment): Promise<Made> => {
  const printed = await printPage(briefAsPage(brief), environment);
  return printed.type === "pdf" ? file(printed.bytes) : printed;
};

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Every form by its name. */
export const FORMS = {
  csv: {
    from: "brief",
    mediaType: "application/zip",
    ending: "csv.zip",
    make: (brief, dossier) => ({ type: "folder", files: sheetsOf(tablesOf(dossier, brief)) }),
  },
  json: {
    from: "brief",
    mediaType: "application/json",
    ending: "json",
    make: (brief, dossier) => json(tablesOf(dossier, brief)),
  },
  annotations: {
    from: "dossier",
    mediaType: "application/ld+json",
    ending: "annotations.jsonld",
    make: (dossier) => json(annotationsOf(dossier)),
  },
  graphml: {
    from: "dossier",
    mediaType: "application/graphml+xml",
    ending: "graphml",
    make: (dossier) => file(graphml(dossier)),
  },
  bibtex: {
    from: "dossier",
    mediaType: "application/x-bibtex",
    ending: "bib",
    make: (dossier) => file(bibtex(citationsOf(dossier))),
  },
  ris: {
    from: "dossier",
    mediaType: "application/x-research-info-systems",
    ending: "ris",
    make: (dossier) => file(ris(citationsOf(dossier))),
  },
  csl: {
    from: "dossier",
    mediaType: "application/vnd.citationstyles.csl+json",
    ending: "csl.json",
    make: (dossier) => json(csl(citationsOf(dossier))),
  },
  docx: {
    from: "brief",
    mediaType: DOCX,
    ending: "docx",
    make: (brief) => file(briefAsDocx(brief)),
  },
  pdf: {
    from: "brief",
    mediaType: "application/pdf",
    ending: "pdf",
    make: (brief, _, environment) => briefAsPdf(brief, environment),
  },
} as const satisfies Readonly<Record<string, Form>>;

/** The name of a form. */
export type FormName = keyof typeof FORMS;

export const FORM_NAMES = Object.keys(FORMS) as readonly FormName[];
