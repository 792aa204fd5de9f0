import { createStore } from "@foedus/dossier/store";
import type { Command } from "@foedus/dossier/store";
import { PARTIES, imports, reportWithStatements } from "../store/dossier.js";

/** A dossier for invented reports; invented reports name no terms. */
const dossier: Command = {
  type: "record",
  kind: "dossier",
  id: "dossier",
  expects: 0,
  value: {
    version: 1,
    name: "invented",
    title: "An invented negotiation",
    description: "Made for measuring.",
    asOf: "2025-10-01",
    parties: PARTIES.map((name) => ({ name, title: name, adjective: name, kind: "state" })),
    protected: "norland",
    guarantors: ["westmark"],
    adversary: "sudania",
    terms: [],
  },
};

/** The name of the report that holds all statements by itself. */
export const LONG_REPORT = "report-00000";

const oneReport = function* (statements: number): Generator<Command> {
  yield { type: "together", title: "A long report", changes: reportWithStatements(0, statements) };
};

/** Makes a store with so many statements: in reports of the usual length, or in a single one. */
export const inventStore = async (
  address: string,
  form: { readonly reports: number } | { readonly statements: number },
): Promise<void> => {
  const opened = await createStore(address);
  if (opened.type === "problem") throw new Error(opened.problem.message);
  const { store } = opened;
  const commands = "reports" in form ? imports(form.reports, 100) : oneReport(form.statements);
  try {
    for (const command of [dossier, ...commands]) {
      const outcome = await store.perform(command, {
        actor: "benchmark",
        moment: "2025-10-01T00:00:00.000Z",
      });
      if (outcome.type !== "done") throw new Error(JSON.stringify(outcome).slice(0, 400));
    }
  } finally {
    await store.close();
  }
};
