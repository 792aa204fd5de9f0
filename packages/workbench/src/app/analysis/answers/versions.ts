import { verdictChanges, withGeneralLaw } from "@foedus/engine";
import type { AskedVersion, Scenario, VerdictChange } from "@foedus/engine";
import { parseFiles, redline } from "@foedus/language";
import type { Difference, SourceFile, Version } from "@foedus/language";
import type { Problem } from "../../data/service.js";
import type { AnswerContext } from "./context.js";
import { LIBRARY } from "./library.js";

/** One of two versions: an agreement of the dossier among its other texts, or an instrument of the library. */
export type VersionAsked =
  | {
      readonly type: "texts";
      /** The file whose agreements are compared, and all files that it is read with, itself among them. */
      readonly path: string;
      readonly files: readonly SourceFile[];
    }
  | { readonly type: "library"; readonly path: string };

interface VersionsAsked {
  readonly left: VersionAsked;
  readonly right: VersionAsked;
}

/** An instrument of the library that can be compared, by its file. */
export interface LibraryText {
  readonly path: string;
  readonly title: string;
  readonly signed: string | null;
}

/** The instruments of the library, by their titles; found by their headings, for reading two hundred texts would take its time. */
export const libraryTexts = (): readonly LibraryText[] =>
  LIBRARY.flatMap(({ path, text }) => {
    const [, title] = /^agreement \S+ "([^"\n]*)"/mu.exec(text) ?? [];
    const [, signed = null] = /^ +signed (\d{4}-\d{2}-\d{2})/mu.exec(text) ?? [];
    return title === undefined ? [] : [{ path, title, signed }];
  });

const filesOf = (asked: VersionAsked): readonly SourceFile[] =>
  asked.type === "texts" ? asked.files : LIBRARY.filter(({ path }) => path === asked.path);

/** A version as it is compared and asked, or what stands in the way. */
const read = async (
  asked: VersionAsked,
): Promise<{ readonly type: "read"; readonly version: Version; readonly asked: AskedVersion } | Problem> => {
  const { model, diagnostics } = await parseFiles(filesOf(asked), LIBRARY);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const instruments = model.instruments.filter(({ location }) => location.file === asked.path);
  if (errors.length > 0) {
    return {
      type: "problem",
      code: "texts_broken",
      message: "A text with mistakes has no meaning to compare.",
      help: "Set right what the lines say.",
      lines: errors.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`),
    };
  }
  if (instruments.length === 0) {
    return {
      type: "problem",
      code: "no_agreement",
      message: `There is no agreement in ${asked.path}.`,
      help: "Choose a text that has one.",
    };
  }
  return {
    type: "read",
    version: { model, instruments },
    asked: { model: withGeneralLaw(model), variant: null },
  };
};

/** What two versions say differently, point by point. */
export const differences = async ({
  left,
  right,
}: VersionsAsked): Promise<readonly Difference[] | Problem> => {
  const before = await read(left);
  if (before.type === "problem") return before;
  const after = await read(right);
  if (after.type === "problem") return after;
  return redline(before.version, after.version);
};

/** The scenarios of a library instrument stand in its folder. */
const scenariosBeside = (asked: VersionAsked): readonly SourceFile[] => {
  if (asked.type === "texts") return [];
  const folder = asked.path.slice(0, asked.path.lastIndexOf("/") + 1);
  return LIBRARY.filter(({ path }) => path.startsWith(folder) && path.endsWith("/scenarios.foedus"));
};

/** Verdicts that turn, and what could not be asked. */
export interface TurnedVerdicts {
  readonly type: "turned";
  readonly changes: readonly VerdictChange[];
  /** How the scenarios are called. */
  readonly titles: Readonly<Record<string, string>>;
  /** Files of scenarios that speak of what the later version does not have. */
  readonly leftOut: readonly string[];
}

/** Asks both versions the same scenarios: those that are given, and those that stand beside instruments of the library. */
export const turnedVerdicts = async (
  { left, right, scenarios: given }: VersionsAsked & { readonly scenarios: readonly SourceFile[] },
  { progress }: AnswerContext,
): Promise<TurnedVerdicts | Problem> => {
  const before = await read(left);
  if (before.type === "problem") return before;
  const after = await read(right);
  if (after.type === "problem") return after;
  const own = filesOf(right);
  const files = [...given, ...scenariosBeside(right), ...scenariosBeside(left)].filter(
    ({ path }, index, all) => all.findIndex((other) => other.path === path) === index,
  );
  const scenarios: Scenario[] = [];
  const leftOut: string[] = [];
  for (const file of files) {
    const found = await parseFiles([...own.filter(({ path }) => path !== file.path), file], LIBRARY);
    const isSound = found.diagnostics.every(({ severity }) => severity !== "error");
    if (isSound) scenarios.push(...found.scenarios.filter(({ location }) => location.file === file.path));
    else leftOut.push(file.path);
  }
  const changes: VerdictChange[] = [];
  for (const [index, scenario] of scenarios.entries()) {
    progress(index / scenarios.length);
    changes.push(...verdictChanges(before.asked, after.asked, [scenario]));
  }
  return {
    type: "turned",
    changes,
    titles: Object.fromEntries(scenarios.map(({ name, title }) => [name, title])),
    leftOut,
  };
};
