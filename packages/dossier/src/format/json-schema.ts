import * as z from "zod";
import { briefSchema } from "../brief/schema.js";
import { annotationsSchema } from "../interchange/annotations/schema.js";
import { cslSchema } from "../interchange/citations/csl.js";
import { tablesSchema } from "../interchange/tables/schema.js";
import { entrySchema } from "../store/commands/entry.js";
import { backupHeaderSchema, backupTrailerSchema } from "../store/keeping/backup-form.js";
import { VALUES } from "../store/records/values.js";
import { dossierSchema } from "./dossier.js";
import { positionSchema } from "./position.js";
import { reportMetadataSchema } from "./report.js";
import { statementSchema } from "./statement.js";
import { DOSSIER_VERSION } from "./version.js";

const DESCRIBED: Readonly<Record<string, { readonly title: string; readonly schema: z.ZodType }>> = {
  annotations: {
    title: "Statements as W3C Web Annotations: foedus export DOSSIER --as annotations",
    schema: annotationsSchema,
  },
  csl: { title: "Citations of the reports as CSL-JSON: foedus export DOSSIER --as csl", schema: cslSchema },
  "backup-header": { title: "The first line of a backup of a store", schema: backupHeaderSchema },
  "backup-trailer": { title: "The last line of a backup of a store", schema: backupTrailerSchema },
  brief: { title: "A brief as data", schema: briefSchema },
  dossier: { title: "dossier.json of a dossier", schema: dossierSchema },
  "log-entry": { title: "One line of the exported command log of a store", schema: entrySchema },
  position: { title: "One line of positions/*.jsonl of a dossier", schema: positionSchema },
  reading: { title: "readings/NAME.json of a dossier", schema: VALUES.reading },
  report: { title: "reports/NAME.json of a dossier", schema: reportMetadataSchema },
  tables: { title: "Every table of a dossier: foedus export DOSSIER --as json", schema: tablesSchema },
  statement: { title: "One line of statements/*.jsonl of a dossier", schema: statementSchema },
};

/** The JSON Schemas of the folder form and of the brief, by file name, as text that ends in a line break. */
export const jsonSchemas = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(DESCRIBED).map(([name, { title, schema }]) => {
      const { $schema, ...body } = z.toJSONSchema(schema, {
        io: "input",
        reused: name === "log-entry" ? "ref" : "inline",
      });
      const document = {
        $schema,
        $id: `urn:foedus:${name}:${DOSSIER_VERSION}`,
        title,
        version: DOSSIER_VERSION,
        ...body,
      };
      return [`${name}.schema.json`, `${JSON.stringify(document, null, 2)}\n`];
    }),
  );
