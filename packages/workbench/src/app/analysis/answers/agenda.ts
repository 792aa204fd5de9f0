import { agenda, ask, holesOf } from "@foedus/engine";
import type { Finding } from "@foedus/engine";
import { openQuestions as inWords, partyNames, waysToSettle } from "@foedus/dossier";
import type { DossierFile, OpenQuestion, WayToSettle } from "@foedus/dossier";
import type { Problem } from "../../data/service.js";
import type { AnswerContext } from "./context.js";
import { soundTexts } from "./texts.js";
import type { Texts } from "./texts.js";

/** How a party is called. */
export interface Called {
  /** For headings: `United States`. */
  readonly title: string;
  /** For the middle of a sentence: `the United States`. */
  readonly inSentence: string;
}

/** The open questions of the texts, and what would settle what is undetermined. */
export interface AgendaInWords {
  readonly type: "agenda";
  readonly questions: readonly OpenQuestion[];
  readonly ways: readonly WayToSettle[];
  /** How those who must answer are called, by name. */
  readonly names: Readonly<Record<string, Called>>;
}

/** The agenda over all scenarios, as the texts are written, in words. */
export const agendaInWords = async (
  asked: Texts & { readonly about: DossierFile },
  { progress }: AnswerContext,
): Promise<AgendaInWords | Problem> => {
  const sound = await soundTexts(asked);
  if (sound.type === "problem") return sound;
  const { model, scenarios } = sound;
  const given = scenarios.flatMap((scenario) =>
    scenario.questions.map((question) => ({ scenario, question })),
  );
  const findings: Finding[] = [];
  for (const [index, { scenario, question }] of given.entries()) {
    progress((0.5 * index) / given.length);
    const finding = ask(model, scenario, question, { variant: null, defecting: [] });
    if ("type" in finding) return finding;
    findings.push(finding);
  }
  const items = agenda(model, scenarios, { variant: null, defecting: [] }, (done) => {
    progress(0.5 + done / 2);
  });
  if ("type" in items) return items;
  const names = partyNames(asked.about, model);
  const context = { names, analysis: { model, scenarios, holes: holesOf(model, scenarios) } };
  const questions = inWords(items, context);
  const asks = new Set(questions.flatMap(({ mustAnswer }) => mustAnswer));
  return {
    type: "agenda",
    questions,
    ways: waysToSettle(findings, context),
    names: Object.fromEntries(
      [...asks].map((name) => [name, { title: names.title(name), inSentence: names.inSentence(name) }]),
    ),
  };
};
