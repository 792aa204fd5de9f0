import type { Kind, Stored } from "@foedus/dossier/store";
import type { DossierData } from "../../data/dossier-data.js";
import { recordsQuery } from "../../data/use-data.js";
import { statementsQuery } from "../../data/use-statements-of.js";
import type { messages } from "../../messages/messages.js";
import { VIEWS } from "../views.js";

type ViewName = (typeof VIEWS)[number]["name"];

/** One step of the tour. */
export interface Step {
  readonly name: keyof typeof messages.tour.steps;
  readonly view: ViewName;
  /** The address of something in this dossier that is worth seeing; null where the view itself is all there is. */
  readonly worthSeeing: (data: DossierData) => Promise<string | null>;
  /** What is pointed at: the first of these that is there. */
  readonly targets: readonly string[];
}

const recordsOf = async <K extends Kind>(data: DossierData, kind: K): Promise<readonly Stored<K>[]> =>
  data.queries.ensureQueryData(recordsQuery(data, kind));

const place = (...parts: readonly string[]): string =>
  `/${parts.map((part) => encodeURIComponent(part)).join("/")}`;

/** In how many reports a statement is looked for: a visitor of a large dossier does not wait for all of it. */
const LOOKED_IN = 3;

/** What one says that another said is what the product is about; where there is none, any statement will do. */
const aStatement = async (data: DossierData): Promise<string | null> => {
  const reports = await recordsOf(data, "report");
  const statements: Stored<"statement">[] = [];
  for (const { id } of reports.slice(0, LOOKED_IN)) {
    statements.push(...(await data.queries.ensureQueryData(statementsQuery(data, id))));
    const nested = statements.find(({ value }) => value.parent !== null);
    if (nested !== undefined) return place("reports", nested.value.report, nested.value.id);
  }
  const [first] = statements;
  if (first !== undefined) return place("reports", first.value.report, first.value.id);
  const [report] = reports;
  return report === undefined ? null : place("reports", report.id);
};

const firstAgreement = async (data: DossierData): Promise<string | null> => {
  const [first] = await recordsOf(data, "agreement");
  return first === undefined ? null : place("agreements", first.id);
};

const nothingInParticular = (): Promise<string | null> => Promise.resolve(null);

/** The way from a report to the meeting, in five steps. */
export const STEPS: readonly Step[] = [
  {
    name: "report",
    view: "reports",
    worthSeeing: aStatement,
    targets: ["main [aria-current] figure", "main mark[aria-current]", "main [data-statements]"],
  },
  {
    name: "positions",
    view: "positions",
    worthSeeing: nothingInParticular,
    targets: ["main [data-cell]"],
  },
  {
    name: "agreement",
    view: "agreement",
    worthSeeing: firstAgreement,
    targets: ["main .word-open"],
  },
  {
    name: "scenario",
    view: "scenario",
    worthSeeing: nothingInParticular,
    targets: ["main [data-tour='scenario']"],
  },
  {
    name: "brief",
    view: "brief",
    worthSeeing: nothingInParticular,
    targets: ["main [data-tour='brief']"],
  },
];

/** The address of a view. */
export const pathOf = (view: ViewName): string => VIEWS.find(({ name }) => name === view)?.path ?? "/";
