import { librarySchema } from "@foedus/dossier";
import { z } from "zod";
import { blockSchema } from "./block.js";
import { casusSchema } from "./casus.js";
import { historySchema } from "./history.js";
import { codingSchema } from "./coding.js";
import { diagnosticSchema } from "./diagnostic.js";
import { explanationSchema } from "./explanation.js";
import { foundInStoreSchema } from "./found-in-store.js";
import { findingSchema } from "./finding.js";
import { floorSchema } from "./floor.js";
import { layoutSchema } from "./layout.js";
import { ordersSchema } from "./orders.js";
import { proposedStatementSchema } from "./proposed-statement.js";
import { redlineSchema } from "./redline.js";
import { replaySchema } from "./replay.js";
import { reportImportSchema } from "./report-import.js";
import { saidSchema } from "./said.js";
import { orphanSchema } from "./orphan.js";
import { standpointSchema } from "./standpoint.js";
import { storeChangeSchema } from "./store-change.js";
import { storeCopySchema } from "./store-copy.js";
import { storeJobSchema, storeWorkSchema } from "./store-jobs.js";

/** Raised when a reader of the old form would misread the new one. */
const OUTPUT_VERSION = 1;

const OUTPUTS: Readonly<Record<string, { readonly title: string; readonly schema: z.ZodType }>> = {
  block: { title: "One line of foedus block --json", schema: blockSchema },
  casus: { title: "One line of foedus casus --json", schema: casusSchema },
  history: { title: "One line of foedus history --json", schema: historySchema },
  coding: { title: "One line of foedus code --scheme atop --json", schema: codingSchema },
  diagnostic: { title: "One line of foedus check --json", schema: diagnosticSchema },
  explanation: {
    title: "One line of foedus why --json and foedus why-not --json",
    schema: explanationSchema,
  },
  finding: { title: "One line of foedus ask --json", schema: findingSchema },
  floor: { title: "One line of foedus floor --json", schema: floorSchema },
  "found-in-store": { title: "The line of foedus dossier search --json", schema: foundInStoreSchema },
  layout: { title: "One line of foedus format --json", schema: layoutSchema },
  library: { title: "One line of foedus library --json", schema: librarySchema },
  orders: { title: "One line of foedus orders --json", schema: ordersSchema },
  "proposed-statement": { title: "One line of foedus read --json", schema: proposedStatementSchema },
  "store-change": {
    title:
      "The line of foedus dossier new, import, export, undo, redo, confirm, reject, decide and correct --json",
    schema: storeChangeSchema,
  },
  "report-import": {
    title: "One line of foedus dossier import --json for a report or a table",
    schema: reportImportSchema,
  },
  "store-copy": {
    title: "The line of foedus dossier backup, restore and log -o --json",
    schema: storeCopySchema,
  },
  orphan: {
    title: "One line of foedus dossier orphans --json, and of correct --json after its first",
    schema: orphanSchema,
  },
  standpoint: { title: "One line of foedus dossier positions --json", schema: standpointSchema },
  "store-job": { title: "One line of foedus dossier jobs --json", schema: storeJobSchema },
  "store-work": {
    title: "The line of foedus dossier read, work, take-in and brief --json",
    schema: storeWorkSchema,
  },
  said: { title: "One line of foedus say --json", schema: saidSchema },
  redline: { title: "One line of foedus redline --json", schema: redlineSchema },
  replay: { title: "One line of foedus replay --json", schema: replaySchema },
};

/** The JSON Schemas of what the commands print with `--json`, by file name, as text that ends in a line break. */
export function outputSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(OUTPUTS).map(([name, { title, schema }]) => {
      const { $schema, ...body } = z.toJSONSchema(schema);
      const document = {
        $schema,
        $id: `urn:foedus:${name}:${String(OUTPUT_VERSION)}`,
        title,
        version: OUTPUT_VERSION,
        ...body,
      };
      return [`${name}.schema.json`, `${JSON.stringify(document, null, 2)}\n`];
    }),
  );
}
