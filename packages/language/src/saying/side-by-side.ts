import { longDate } from "@foedus/engine";
import type {
  Clause,
  DeadlineTerm,
  Instrument,
  MeasureRule,
  Model,
  Provision,
  Trigger,
} from "@foedus/engine";
import { actNamed, eventNamed } from "./acts.js";
import { deadlineTermSaid } from "./deadlines.js";
import { isConsultation } from "./measures.js";
import { sentenceSaid } from "./provisions.js";
import { sentencesOf } from "./readings.js";
import { triggerSaid } from "./triggers.js";
import { whom, type Voice } from "./voice.js";
import { entryIntoForceSaid, exitSaid, forceSaid, validitySaid } from "./whole-instrument.js";
import { capital, lasting, listed, measuresNamed, spelled } from "./words.js";

/** One thing that a text says is to follow an attack, a threat or an event, in words. */
export interface SaidAnswer {
  readonly clause: string;
  /** What sets it off. */
  readonly trigger: string;
  /** The same in a few words: "armed attack by Russia, future". */
  readonly setOffBy: string;
  /** Talks, help, or something else that is to be done. */
  readonly kind: "consultation" | "help" | "other";
  /** What is to be done, in a few words: the kinds of help, or the act. */
  readonly what: string;
  /** How firmly: each way in which it can be read. */
  readonly modality: readonly Provision["type"][];
  /** Who can call for it, or null where nobody need. */
  readonly calledBy: string | null;
  /** By when, or null where no time is set. */
  readonly within: string | null;
  /** The same in a few words: "24 hours", or the words of a vague time. */
  readonly due: string | null;
  /** The whole of it, as a sentence without what sets it off. */
  readonly said: string;
}

/** What a text says on the points on which such texts differ. */
export interface SaidSideBySide {
  readonly binding: string;
  readonly inForce: string;
  readonly answers: readonly SaidAnswer[];
  /** How long it lasts; null where it says nothing. */
  readonly term: string | null;
  /** How one leaves it; null where it gives no right to. */
  readonly exit: string | null;
}

/** Says what an instrument has its parties do in the event of an attack, a threat or an event, and how long it binds whom. */
export function saySideBySide(model: Model, instrument: Instrument): SaidSideBySide {
  const voice: Voice = { model, instrument, trigger: null };
  return {
    binding: forceSaid(voice, instrument.force),
    inForce: entryIntoForceSaid(voice, instrument.entryIntoForce),
    answers: instrument.articles.flatMap(({ clauses }) =>
      clauses.flatMap((clause) => answersOf(model, instrument, clause)),
    ),
    term: instrument.validity === undefined ? null : validitySaid(instrument.validity),
    exit: instrument.exit === undefined ? null : exitSaid(instrument.exit),
  };
}

function answersOf(model: Model, instrument: Instrument, clause: Clause): readonly SaidAnswer[] {
  const { trigger, name, provisions } = clause;
  if (trigger === null || trigger.type === "breach" || trigger.type === "act") return [];
  const voice: Voice = { model, instrument, trigger };
  return sentencesOf(provisions).flatMap((sentence): readonly SaidAnswer[] => {
    const [first] = sentence;
    if (first === undefined) return [];
    const callers = (first.needs ?? []).flatMap((need) =>
      need.type === "request" ? [whom(voice, need.by)] : [],
    );
    const within = deadlineTermSaid(voice, first.deadline).trim();
    return [
      {
        clause: name,
        trigger: triggerSaid(voice, trigger),
        setOffBy: inFewWords(voice, trigger),
        kind: kindOf(first),
        what: whatInFewWords(voice, first),
        modality: [...new Set(sentence.map(({ type }) => type))],
        calledBy: callers.length === 0 ? null : listed(callers, "or"),
        within: within === "" ? null : within,
        due: dueInFewWords(first.deadline),
        said: `${capital(sentenceSaid(voice, sentence))}.`,
      },
    ];
  });
}

function kindOf({ action }: Provision): SaidAnswer["kind"] {
  if (action.type !== "respond") return "other";
  return action.measures.type === "stated" && isConsultation(action.measures.value) ? "consultation" : "help";
}

/** What sets a clause off, without its place. Nothing but attacks, threats and events comes here. */
function inFewWords(voice: Voice, trigger: Trigger): string {
  switch (trigger.type) {
    case "armed_attack": {
      const on = trigger.victim.type === "party" ? "" : ` on ${whom(voice, trigger.victim)}`;
      const by = trigger.aggressor === null ? "" : ` by ${whom(voice, trigger.aggressor)}`;
      const asked = (trigger.conditions ?? []).flatMap((condition) =>
        condition.type === "quality"
          ? [`${condition.holds ? "" : "not "}${spelled(condition.quality)}`]
          : [spelled(condition.type)],
      );
      return [`armed attack${on}${by}`, ...asked].join(", ");
    }
    case "threat":
      return `threat${trigger.aggressor === undefined ? "" : ` by ${whom(voice, trigger.aggressor)}`}`;
    case "event":
      return eventNamed(voice, trigger);
    default:
      return "";
  }
}

/** The kinds that are owed or chosen among; of contested words, those of each reading. */
function whatInFewWords(voice: Voice, { action }: Provision): string {
  if (action.type === "act") return actNamed(voice, action.act);
  if (action.type !== "respond") return action.type;
  const kinds = ({ required, permitted, excluded }: MeasureRule): string => {
    const without = excluded.length === 0 ? "" : `, no ${measuresNamed(voice.model, excluded, "or")}`;
    if (required.length === 0) return `${measuresNamed(voice.model, permitted, "or")}${without}`;
    const more = required.join() === permitted.join() ? "" : " at least";
    return `${measuresNamed(voice.model, required)}${more}${without}`;
  };
  const { measures } = action;
  if (measures.type === "unspecified") return "open";
  return measures.type === "contested"
    ? listed(
        measures.readings.map(({ value }) => `(${kinds(value)})`),
        "or",
      )
    : kinds(measures.value);
}

function dueInFewWords(term: DeadlineTerm): string | null {
  switch (term.type) {
    case "vague":
      return `“${term.words}”`;
    case "stated":
    case "assumed":
      if (term.value.type === "none") return null;
      return term.value.type === "by" ? longDate(term.value.date) : lasting(term.value.duration);
    case "contested":
      return `“${term.words}”`;
    case "unspecified":
      return "open";
  }
}
