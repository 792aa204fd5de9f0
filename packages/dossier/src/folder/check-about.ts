import type { DossierFile } from "../format/dossier.js";
import type { DossierProblem } from "./problem.js";

const repeated = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

/** Names in `dossier.json` must be declared there, and once. */
export const checkAbout = (about: DossierFile, file: string): readonly DossierProblem[] => {
  const parties = about.parties.map(({ name }) => name);
  const used = [about.protected, ...about.guarantors, ...(about.adversary === null ? [] : [about.adversary])];
  const unknown = [...new Set(used)].filter((name) => !parties.includes(name));
  const twice = [...repeated(parties), ...repeated(about.terms.map(({ name }) => name))];
  return [
    ...unknown.map((name): DossierProblem => ({
      code: "unknown_party",
      file,
      line: null,
      message: `“${name}” is given a part, but is not among the parties.`,
      help: "Add it to “parties”, or correct the name.",
    })),
    ...twice.map((name): DossierProblem => ({
      code: "duplicate_name",
      file,
      line: null,
      message: `“${name}” is declared twice.`,
      help: "Keep one of the two.",
    })),
  ];
};
