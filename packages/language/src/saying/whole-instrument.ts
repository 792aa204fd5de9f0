import { longDate } from "@foedus/engine";
import type { Boundary, EntryIntoForce, Instrument, Model, Phase, Validity } from "@foedus/engine";
import { havingHappened } from "./acts.js";
import { instrumentNamed } from "./references.js";
import { isPlain } from "./said-line.js";
import { said } from "./terms.js";
import { named, type Voice } from "./voice.js";
import { counted, lasting, listed, spelled } from "./words.js";

const FORCES = {
  law: "It binds in law.",
  commitment: "It is a political commitment and does not bind in law.",
  draft: "It is a draft and has not been concluded.",
  report: "It is known only from reports.",
} as const;

/** How firmly a text binds, as a sentence. */
export function forceSaid(voice: Voice, force: Instrument["force"]): string {
  if (force.type === "stated") return FORCES[force.value];
  return `How firmly it binds: ${said(voice, "its force", force, (value) => FORCES[value].replace(/\.$/u, ""))}.`;
}

function entrySaid(voice: Voice, entry: EntryIntoForce): string {
  switch (entry.type) {
    case "date":
      return `on ${longDate(entry.date)}`;
    case "on_conclusion":
      return "on its conclusion";
    case "with":
      return `with the conclusion of the ${spelled(entry.settlement)}`;
    case "with_instrument":
      return `together with ${instrumentNamed(voice.model, entry.instrument)}`;
    case "event":
      return `once ${havingHappened(voice, entry)}`;
    case "ratifications":
      return entry.needed === null
        ? "once all its parties have ratified it"
        : `once ${counted(entry.needed)} of its parties have ratified it`;
  }
}

/** When it enters into force, as a sentence. */
export function entryIntoForceSaid(voice: Voice, entryIntoForce: Instrument["entryIntoForce"]): string {
  if (isPlain(entryIntoForce) && entryIntoForce.type === "stated" && entryIntoForce.value.type === "date") {
    return `It is in force from ${longDate(entryIntoForce.value.date)}.`;
  }
  return `It enters into force ${said(voice, "when", entryIntoForce, (entry) => entrySaid(voice, entry))}.`;
}

/** How a party leaves, as a sentence. */
export function exitSaid({ notice, notBefore }: NonNullable<Instrument["exit"]>): string {
  const from =
    notBefore === undefined
      ? ""
      : `, which it may give once the agreement has been in force for ${lasting(notBefore)}`;
  return `Any Party may leave this agreement on notice of ${lasting(notice)}${from}.`;
}

/** How long it lasts, as a sentence. */
export function validitySaid({ length, renewal }: Validity): string {
  const renewed =
    renewal === null
      ? "; nothing renews it"
      : `, and is renewed for ${lasting(renewal.length)} each time, unless notice is given ${lasting(renewal.notice)} before`;
  return `It lasts ${lasting(length)}, the last day counting${renewed}.`;
}

function partiesSaid({ model, instrument }: Voice): readonly string[] {
  if (instrument.parties.length === 0) return [];
  const parties = instrument.parties.map(({ party, from, until }) => {
    const dates = [
      ...(from === null ? [] : [`from ${longDate(from)}`]),
      ...(until === undefined ? [] : [`until ${longDate(until)}, that day excluded`]),
    ];
    return `${named({ model }, party)}${dates.length === 0 ? "" : ` (${dates.join(" ")})`}`;
  });
  return [`Parties: ${parties.join("; ")}.`];
}

function boundarySaid(voice: Voice, boundary: Boundary): string {
  switch (boundary.type) {
    case "date":
      return longDate(boundary.date);
    case "event":
      return `when ${havingHappened(voice, boundary)}`;
    case "entry_into_force":
      return `the entry into force of ${instrumentNamed(voice.model, boundary.instrument)}`;
    case "after_phase": {
      const phase = voice.instrument.phases?.find(({ name }) => name === boundary.phase);
      return `the end of the phase “${phase?.title ?? boundary.phase}”`;
    }
  }
}

function phaseSaid(voice: Voice, { title, from, until }: Phase): string {
  const end = until === null ? "and has no end" : `until ${boundarySaid(voice, until)}`;
  return `The phase “${title}” runs from ${boundarySaid(voice, from)} ${end}.`;
}

/** What an instrument says before its articles: force, dates, duration, parties, phases, sources. */
export function frontMatter(model: Model, instrument: Instrument): readonly string[] {
  const voice: Voice = { model, instrument, trigger: null };
  const { signed, amends, validity, entryIntoForce, phases = [], sources, generalLaw } = instrument;
  return [
    [
      forceSaid(voice, instrument.force),
      ...(generalLaw === true ? ["It is general law: it binds every state and gives nobody a claim."] : []),
      ...(signed === null ? [] : [`It was signed on ${longDate(signed)}.`]),
      entryIntoForceSaid(voice, entryIntoForce),
      ...(validity === undefined ? [] : [validitySaid(validity)]),
      ...(amends === undefined
        ? []
        : [`It amends ${instrumentNamed(model, amends)}, whose Parties are meant by “Party”.`]),
    ].join(" "),
    ...partiesSaid(voice),
    ...phases.map((phase) => phaseSaid(voice, phase)),
    ...(sources.length === 0 ? [] : [`Sources: ${listed(sources)}.`]),
  ];
}
