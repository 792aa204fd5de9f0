import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseFiles } from "@foedus/language";
import { analyse } from "../../brief/analysis.js";
import { buildBrief } from "../../brief/build.js";
import { guarantorParties } from "../../brief/guarantors.js";
import type { Brief } from "../../brief/schema.js";
import { nodeFileSystem } from "../../files/node-file-system.js";
import type { Dossier } from "../../folder/dossier.js";
import { loadDossier } from "../../folder/load.js";

const root = fileURLToPath(new URL("../../../../..", import.meta.url)).replace(/[/\\]$/u, "");
const NATO = `${root}/library/north-atlantic-treaty/north-atlantic-treaty.foedus`;

/** The worked example, loaded. */
export const alaskaDossier = async (): Promise<Dossier> => {
  const loaded = await loadDossier(nodeFileSystem, `${root}/dossiers/alaska-2025`);
  if (loaded.type === "problems") throw new Error(JSON.stringify(loaded.problems));
  return loaded.dossier;
};

/** The brief of the worked example. */
export const alaskaBrief = async (dossier: Dossier): Promise<Brief> => {
  const library = [{ path: NATO, text: readFileSync(NATO, "utf8") }];
  const { model, variants, scenarios } = await parseFiles(
    [...dossier.agreements, ...dossier.scenarios],
    library,
  );
  const analysis = analyse({
    model,
    variants,
    scenarios,
    side: dossier.about.protected,
    guarantors: guarantorParties(model, dossier.about.guarantors),
  });
  if ("code" in analysis) throw new Error(analysis.message);
  return buildBrief(dossier, analysis, null);
};

/** The path of a golden output, for `toMatchFileSnapshot` from the folder of a test. */
export const expectedFile = (name: string): string => `${root}/dossiers/alaska-2025/expected/${name}`;
