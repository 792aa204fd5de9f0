import {
  analyse,
  briefSchema,
  buildBrief,
  checkSources,
  describeProblem,
  guarantorParties,
  DOSSIER_VERSION,
  loadDossier,
  memoryFileSystem,
  parseJson,
} from "@foedus/dossier";
import { nodeFileSystem } from "@foedus/dossier/disk";
import type { Brief, Dossier, FoedusFile } from "@foedus/dossier";
import type { OpenStore } from "@foedus/dossier/store";
import { loadFoedus, loadFoedusTexts } from "./foedus-files.js";
import type { FoedusFiles } from "./foedus-files.js";

/** A brief, or what is wrong, as lines for a person. */
export type DossierBrief =
  | { readonly type: "brief"; readonly brief: Brief; readonly dossier: Dossier }
  | { readonly type: "problems"; readonly lines: readonly string[] };

const problems = (lines: readonly string[]): DossierBrief => ({ type: "problems", lines });

type Earlier =
  | { readonly type: "earlier"; readonly brief: Brief | null }
  | Extract<DossierBrief, { type: "problems" }>;

/** Reads the data of an earlier brief. */
const earlierBrief = async (file: string | undefined): Promise<Earlier> => {
  if (file === undefined) return { type: "earlier", brief: null };
  const help = "Name the data of an earlier brief, written with: foedus brief DOSSIER -o FILE.json";
  const content = await nodeFileSystem.read(file);
  if (content.type !== "bytes")
    return { type: "problems", lines: [`${file}: The earlier brief cannot be read. ${help}`] };
  const text = new TextDecoder().decode(content.bytes);
  const parsed = parseJson(text, briefSchema, { file, line: 1 }, DOSSIER_VERSION);
  if (parsed.type === "value") return { type: "earlier", brief: parsed.value };
  // A file that is no brief fails in every field; the first few say enough.
  return { type: "problems", lines: parsed.problems.slice(0, 3).map(describeProblem) };
};

const computed = async (
  dossier: Dossier,
  before: Brief | null,
  load: (files: readonly FoedusFile[]) => Promise<FoedusFiles>,
): Promise<DossierBrief> => {
  const { folder, about, agreements, variants, scenarios } = dossier;
  const files = [...agreements, ...variants, ...scenarios];
  const model = { parties: [], groups: [], councils: [], places: [], measures: [], instruments: [] };
  const empty = { type: "loaded" as const, model, variants: [], scenarios: [], diagnostics: [] };
  const loaded = files.length === 0 ? empty : await load(files);
  if (loaded.type === "problems") {
    return problems(loaded.problems.map(({ path, message, help }) => `${path}: ${message} ${help}`));
  }
  const errors = loaded.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    return problems(
      errors.map(({ file, line, column, message, help }) => `${file}:${line}:${column}: ${message} ${help}`),
    );
  }
  const unresolved = checkSources(dossier, loaded.model);
  if (unresolved.length > 0) return problems(unresolved.map(describeProblem));
  const analysis = analyse({
    model: loaded.model,
    variants: loaded.variants,
    scenarios: loaded.scenarios,
    side: about.protected,
    guarantors: guarantorParties(loaded.model, about.guarantors),
  });
  if ("code" in analysis) return problems([`${folder}: ${analysis.message} ${analysis.help}`]);
  return { type: "brief", brief: buildBrief(dossier, analysis, before), dossier };
};

/** Reads a dossier, asks every question of its scenarios, and writes its brief as data. It changes no file. */
export const briefOfDossier = async (folder: string, since?: string): Promise<DossierBrief> => {
  const before = await earlierBrief(since);
  if (before.type === "problems") return before;
  const loaded = await loadDossier(nodeFileSystem, folder);
  if (loaded.type === "problems") return problems(loaded.problems.map(describeProblem));
  return computed(loaded.dossier, before.brief, (files) => loadFoedus(files.map(({ path }) => path)));
};

/** The folder that the files of a store would lie in, for messages. */
const NOWHERE = "dossier";

/** The dossier that a store holds now, checked like one in folder form. */
export const dossierOfStore = async (
  store: OpenStore,
): Promise<
  { readonly type: "dossier"; readonly dossier: Dossier } | Extract<DossierBrief, { type: "problems" }>
> => {
  const { folderFiles } = await import("@foedus/dossier/store");
  const files = await folderFiles(store);
  if (files.type === "problem")
    return { type: "problems", lines: [`${files.problem.message} ${files.problem.help}`] };
  const inFolder = new Map([...files.value].map(([path, text]) => [`${NOWHERE}/${path}`, text]));
  const loaded = await loadDossier(memoryFileSystem(inFolder), NOWHERE);
  return loaded.type === "dossier"
    ? loaded
    : { type: "problems", lines: loaded.problems.map(describeProblem) };
};

/** The brief of what a store holds now. */
export const briefOfStore = async (store: OpenStore, since?: string): Promise<DossierBrief> => {
  const before = await earlierBrief(since);
  if (before.type === "problems") return before;
  const loaded = await dossierOfStore(store);
  return loaded.type === "problems" ? loaded : computed(loaded.dossier, before.brief, loadFoedusTexts);
};
