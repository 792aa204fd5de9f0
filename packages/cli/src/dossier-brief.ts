import {
  analyse,
  briefSchema,
  buildBrief,
  checkSources,
  describeProblem,
  guarantorParties,
  DOSSIER_VERSION,
  loadDossier,
  parseJson,
} from "@foedus/dossier";
import { nodeFileSystem } from "@foedus/dossier/disk";
import type { Brief, Dossier } from "@foedus/dossier";
import { loadFoedus } from "./foedus-files.js";

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

const computed = async (dossier: Dossier, before: Brief | null): Promise<DossierBrief> => {
  const { folder, about, agreements, scenarios } = dossier;
  const paths = [...agreements, ...scenarios].map(({ path }) => path);
  const model = { parties: [], groups: [], councils: [], places: [], measures: [], instruments: [] };
  const empty = { type: "loaded" as const, model, variants: [], scenarios: [], diagnostics: [] };
  const loaded = paths.length === 0 ? empty : await loadFoedus(paths);
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
  return computed(loaded.dossier, before.brief);
};
