import { analyse, buildBrief, checkSources, guarantorParties } from "@foedus/dossier";
import type { Brief, Dossier } from "@foedus/dossier";
import type { Stored } from "@foedus/dossier/store";
import type { Problem } from "../../data/service.js";
import type { AnswerContext } from "./context.js";
import { soundTexts } from "./texts.js";

type ValueOf<K extends "report" | "statement" | "position"> = Stored<K>["value"];

/** What a brief is written from: the records of a store, in their order. */
export interface BriefInput extends Pick<Dossier, "about" | "agreements" | "scenarios"> {
  readonly reports: readonly ValueOf<"report">[];
  readonly statements: readonly ValueOf<"statement">[];
  readonly positions: readonly ValueOf<"position">[];
}

const unwritten = (lines: readonly string[]): Problem => ({
  type: "problem",
  code: "no_brief",
  message: "There is no brief of this dossier yet.",
  help: "Set right what the lines say.",
  lines,
});

/** The brief of what the given records say, as the server writes it, compared with nothing yet. */
export const brief = async (input: BriefInput, { progress }: AnswerContext): Promise<Brief | Problem> => {
  const { about, reports, statements, positions, agreements, scenarios } = input;
  const sound = await soundTexts({ files: [...agreements, ...scenarios] });
  if (sound.type === "problem") return sound;
  const dossier: Dossier = {
    folder: "",
    about,
    reports: reports.map((report) => ({ ...report.about, text: report.text })),
    statements,
    positions,
    agreements,
    variants: [],
    scenarios,
  };
  const unresolved = checkSources(dossier, sound.agreed);
  if (unresolved.length > 0) return unwritten(unresolved.map(({ message, help }) => `${message} ${help}`));
  const subject = {
    model: sound.agreed,
    variants: sound.variants,
    scenarios: sound.scenarios,
    side: about.protected,
    guarantors: guarantorParties(sound.agreed, about.guarantors),
  };
  const analysis = analyse(subject, progress);
  return "code" in analysis ? analysis : buildBrief(dossier, analysis, null);
};
