import { ACTS, type Act } from "../statement.js";
import { STANCE_ROWS, VERB_ROWS } from "./verbs.js";

/** Forms of a reporting verb that differ in what stands around them. */
export type VerbForm = "base" | "present" | "past" | "participle" | "gerund";

export interface ReportingVerb {
  readonly lemma: string;
  readonly kind: "say" | "deed" | "commit" | "stance";
  readonly quotation: boolean;
  readonly clause: boolean;
  readonly object: boolean;
  readonly infinitive: boolean;
  readonly gerund: boolean;
  readonly addressee: boolean;
  readonly acts: readonly Act[];
}

export interface CueForm {
  readonly verb: ReportingVerb;
  /** A regular past form serves as participle too. */
  readonly forms: ReadonlySet<VerbForm>;
}

const FORMS = new Map<string, { verb: ReportingVerb; forms: Set<VerbForm> }>();

for (const [verb, follows, kind, acts] of VERB_ROWS) {
  addVerb(verb, follows, kind, acts === "-" ? [] : ACTS.filter((act) => act === acts));
}
for (const [verb, act] of STANCE_ROWS) addVerb(verb, "oi", "stance", [act]);

function addVerb(row: string, follows: string, kind: ReportingVerb["kind"], acts: readonly Act[]): void {
  const [lemma = row, irregular] = row.split("/");
  const [past = regularPast(lemma), participle = past] = irregular?.split(",") ?? [];
  const verb: ReportingVerb = {
    lemma,
    kind,
    quotation: follows.includes("q"),
    clause: follows.includes("c"),
    object: follows.includes("o"),
    infinitive: follows.includes("i"),
    gerund: follows.includes("g"),
    addressee: follows.includes("a"),
    acts,
  };
  const add = (word: string, form: VerbForm): void => {
    const entry = FORMS.get(word) ?? { verb, forms: new Set<VerbForm>() };
    entry.forms.add(form);
    FORMS.set(word, entry);
  };
  add(lemma, "base");
  add(present(lemma), "present");
  add(past, "past");
  add(participle, "participle");
  add(gerund(lemma), "gerund");
}

function present(lemma: string): string {
  if (/(?:s|sh|ch|x|z)$/u.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

function doubles(lemma: string): boolean {
  return ["admit", "commit", "regret", "rebut", "plan", "quip"].includes(lemma);
}

function regularPast(lemma: string): string {
  if (lemma.endsWith("e")) return `${lemma}d`;
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return doubles(lemma) ? `${lemma}${lemma.slice(-1)}ed` : `${lemma}ed`;
}

function gerund(lemma: string): string {
  if (/[^e]e$/u.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return doubles(lemma) ? `${lemma}${lemma.slice(-1)}ing` : `${lemma}ing`;
}

/** The reporting verb a lower-case word is a form of, or undefined. */
export function cueForm(word: string): CueForm | undefined {
  return FORMS.get(word);
}

/** Whether a lower-case word is a finite form of a verb that reports words ("said", "adds"). */
export function isSayingVerb(word: string): boolean {
  const cue = FORMS.get(word);
  return cue?.verb.kind === "say" && (cue.forms.has("past") || cue.forms.has("present"));
}
