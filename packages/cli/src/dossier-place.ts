import { stat } from "node:fs/promises";
import { join } from "node:path";
import { describeProblem, loadDossier } from "@foedus/dossier";
import type { Dossier } from "@foedus/dossier";
import { nodeFileSystem } from "@foedus/dossier/disk";
import type { OpenStore } from "@foedus/dossier/store";
import { briefOfDossier, briefOfStore, dossierOfStore } from "./dossier-brief.js";
import type { DossierBrief } from "./dossier-brief.js";

/** A dossier, or what is wrong, as lines for a person. */
export type DossierHere =
  | { readonly type: "dossier"; readonly dossier: Dossier }
  | { readonly type: "problems"; readonly lines: readonly string[] };

type Problems = Extract<DossierHere, { readonly type: "problems" }>;

/** Whether a place is a store, a folder or a database, rather than a dossier in folder form. */
const isStore = async (place: string): Promise<boolean> => {
  if (/^postgres(?:ql)?:/iu.test(place)) return true;
  return stat(join(place, "store.json")).then(
    () => true,
    () => false,
  );
};

const inStore = async <Result>(
  address: string,
  work: (store: OpenStore) => Promise<Result>,
): Promise<Result | Problems> => {
  const { openOrAsk } = await import("./owner/open-or-ask.js");
  const opened = await openOrAsk(address);
  if (opened.type === "problem") {
    const { store, message, help } = opened.problem;
    return { type: "problems", lines: [`${store}: ${message} ${help}`] };
  }
  try {
    return await work(opened.store);
  } finally {
    await opened.store.close();
  }
};

/** The brief of whatever is at a place: a dossier in folder form, or a store. */
export const briefAt = async (place: string, since?: string): Promise<DossierBrief> =>
  (await isStore(place))
    ? inStore(place, (store) => briefOfStore(store, since))
    : briefOfDossier(place, since);

/** The dossier of whatever is at a place: a dossier in folder form, or a store. */
export const dossierAt = async (place: string): Promise<DossierHere> => {
  if (await isStore(place)) return inStore(place, dossierOfStore);
  const loaded = await loadDossier(nodeFileSystem, place);
  if (loaded.type === "dossier") return loaded;
  return { type: "problems", lines: loaded.problems.map(describeProblem) };
};
