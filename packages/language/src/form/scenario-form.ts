import { eventInWords } from "@foedus/engine";
import type { Scenario as ScenarioMeant } from "@foedus/engine";
import { GrammarUtils } from "langium";
import type { CstNode } from "langium";
import { isQuestion, isScenario } from "../generated/ast.js";
import type { Event, Question, Scenario } from "../generated/ast.js";
import { analyseFiles } from "../parse-files.js";
import type { Analysis } from "../parse-files.js";
import type { SourceFile } from "../parsing/source-file.js";
import { stretchOf } from "./field.js";
import type { Stretch } from "./field.js";
import { scenarioNames } from "./scenario-names.js";
import type { ScenarioNames } from "./scenario-names.js";

/** Words of a scenario, and where they stand. */
export interface Written extends Stretch {
  readonly written: string;
}

/** A dated event, with the places of what can be changed in it. */
export interface EventForm extends Written {
  readonly date: Written;
  /** Empty, behind the date, where the first hour is meant. */
  readonly hour: Written;
  /** What happens, behind date and hour. */
  readonly happening: Written;
  /** What goes with it when it is taken out: its line, with a comment behind it. */
  readonly line: Stretch;
  /** What happens, in plain English; null where the text has errors. */
  readonly said: string | null;
}

export interface QuestionForm extends Written {
  readonly question: string;
  readonly line: Stretch;
  /** Its own words, behind `ask`. */
  readonly asked: Written;
}

/** A scenario of a file: its events and questions, and where others can be put. */
export interface ScenarioForm {
  /** The file in which it stands, into whose text all places lead. */
  readonly path: string;
  readonly scenario: string;
  readonly title: string;
  readonly events: readonly EventForm[];
  readonly questions: readonly QuestionForm[];
  /** Where an event can be put that comes before all others, or is the only one: behind the heading. */
  readonly heading: number;
  /** Where another question can be put: behind all of the scenario. */
  readonly end: number;
}

const cut = (text: string, { start, end }: Stretch): Written => ({
  start,
  end,
  written: text.slice(start, end),
});

/** The line of what stands in it, from the break before it; what stands with others in one line is taken alone. */
function lineOf(text: string, { start, end }: Stretch): Stretch {
  const before = /(?:\r?\n|^)[ \t]*$/u.exec(text.slice(0, start))?.[0];
  const after = /^[ \t]*(?:--[^\r\n]*)?(?=\r?\n|$)/u.exec(text.slice(end))?.[0];
  if (before === undefined || after === undefined) return { start, end };
  return { start: start - before.length, end: end + after.length };
}

function eventForm(text: string, node: Event, said: string | null): readonly EventForm[] {
  const place = node.$cstNode;
  const date = GrammarUtils.findNodeForProperty(place, "date");
  const happening = node.happening.$cstNode;
  if (place === undefined || date === undefined || happening === undefined) return [];
  const hour: CstNode | undefined = GrammarUtils.findNodeForProperty(place, "hour");
  const whole = stretchOf(place);
  return [
    {
      ...cut(text, whole),
      date: cut(text, stretchOf(date)),
      hour: cut(text, hour === undefined ? { start: date.end, end: date.end } : stretchOf(hour)),
      happening: cut(text, stretchOf(happening)),
      line: lineOf(text, whole),
      said,
    },
  ];
}

function questionForm(text: string, node: Question, name: string): readonly QuestionForm[] {
  const place = node.$cstNode;
  const first = GrammarUtils.findNodeForKeyword(place, "ask");
  if (place === undefined || first === undefined) return [];
  const whole = stretchOf(place);
  const asked = text.slice(first.end, whole.end);
  const start = first.end + (asked.length - asked.trimStart().length);
  return [
    {
      ...cut(text, whole),
      question: name,
      asked: cut(text, { start, end: whole.end }),
      line: lineOf(text, whole),
    },
  ];
}

/** What the events of a scenario say; null for each where the text has errors in it, so that some are missing. */
function saidOf(
  { model }: Analysis,
  node: Scenario,
  meant: ScenarioMeant | undefined,
): readonly (string | null)[] {
  if (meant?.events.length !== node.events.length) return node.events.map(() => null);
  const places = new Map(model.places.map((place) => [place.name, place]));
  return meant.events.map(({ event }) => eventInWords({ model, places }, event));
}

function formOf({ path, text }: SourceFile, analysis: Analysis, node: Scenario): ScenarioForm {
  const meant = analysis.scenarios.find(({ name }) => name === node.name);
  const said = saidOf(analysis, node, meant);
  const heading =
    GrammarUtils.findNodeForProperty(node.$cstNode, "title") ??
    GrammarUtils.findNodeForProperty(node.$cstNode, "name");
  const questions = node.asks.filter(isQuestion);
  return {
    path,
    scenario: node.name,
    title: node.title ?? node.name,
    events: node.events.flatMap((event, index) => eventForm(text, event, said[index] ?? null)),
    questions: questions.flatMap((question, index) =>
      questionForm(text, question, meant?.questions[index]?.name ?? `${node.name}.${String(index + 1)}`),
    ),
    heading: heading?.end ?? text.length,
    end: node.$cstNode?.end ?? text.length,
  };
}

/** The scenarios of some files, and what they can speak of. */
export interface ScenarioForms {
  readonly scenarios: readonly ScenarioForm[];
  readonly names: ScenarioNames;
}

/**
 * The scenarios of files as forms, and what they can speak of. As with an agreement, a person changes a scenario by putting words in the
 * place of a range; the text is then read again. Plain data, so that it can come from a worker.
 */
export async function scenarioFormsOf(
  files: readonly SourceFile[],
  library: readonly SourceFile[],
): Promise<ScenarioForms> {
  const analysis = await analyseFiles(files, library);
  const scenarios = files.flatMap((file) => {
    const tree = analysis.files.find(({ path }) => path === file.path)?.tree;
    const nodes = tree?.declarations.filter(isScenario) ?? [];
    return nodes.map((node) => formOf(file, analysis, node));
  });
  return { scenarios, names: scenarioNames(analysis) };
}
