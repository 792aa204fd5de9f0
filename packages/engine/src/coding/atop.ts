import type { Force, Instrument, Model } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import type { Duration } from "../time/moment.js";
import { asksOfAttack, namesAdversary, namesPlace, waitsForRequest } from "./conditions-of-promises.js";
import { allKnown, anyKnown } from "./known.js";
import type { Known } from "./known.js";
import {
  codingOf,
  isConsultation,
  isDefense,
  isNeutrality,
  isNonaggression,
  isOffense,
  leavesHow,
  leavesWhether,
  mayDefend,
} from "./promises.js";
import type { Coding } from "./promises.js";
import { undertakingsOf } from "./undertakings.js";
import type { Undertaking } from "./undertakings.js";

/** 1, 0, or null where terms that the text leaves open decide. */
export type Coded = 0 | 1 | null;

/** What one party undertakes. */
export interface CodedPromises {
  readonly defense: Coded;
  readonly offense: Coded;
  readonly neutral: Coded;
  readonly nonagg: Coded;
  readonly consul: Coded;
}

/**
 * An instrument in the variables of the Alliance Treaty Obligations and Provisions project (Leeds, Ritter, Mitchell and Long 2002), with
 * two of our own. Each value follows from the clauses by the rule of its name in docs/coding.md; none is entered by hand.
 */
export interface AtopCoding extends CodedPromises {
  readonly instrument: string;
  readonly title: string;
  /** How firmly it binds as a whole; null where that is contested. */
  readonly force: Force | null;
  readonly defcoadv: Coded;
  readonly defcoloc: Coded;
  readonly defcocon: Coded;
  readonly defconum: Coded;
  readonly defcodem: Coded;
  readonly defconpr: Coded;
  readonly concoadv: Coded;
  readonly concoloc: Coded;
  readonly concoreq: Coded;
  readonly asymm: Coded;
  readonly speclgth: Coded;
  /** Months; 0 where the text sets no length. */
  readonly length: number;
  readonly discretion_whether: Coded;
  readonly discretion_how: Coded;
  readonly members: Readonly<Record<PartyName, CodedPromises>>;
}

/** Codes one instrument. */
export function codeInstrument(model: Model, instrument: Instrument): AtopCoding {
  const coding = codingOf(model);
  const all = undertakingsOf(model, instrument);
  const defending = all.filter((one) => isDefense(coding, one) !== false);
  const consulting = all.filter((one) => isConsultation(coding, one) !== false);
  const parties = [
    ...new Set([...instrument.parties.map(({ party }) => party), ...all.map(({ owner }) => owner)]),
  ];
  const members = new Map(
    parties.toSorted().map((party) => [
      party,
      promisesOf(
        coding,
        all.filter(({ owner }) => owner === party),
      ),
    ]),
  );
  const { force, validity } = instrument;
  return {
    instrument: instrument.name,
    title: instrument.title,
    force: force.type === "stated" ? force.value : null,
    ...promisesOf(coding, all),
    defcoadv: onlyWhere(defending, namesAdversary),
    defcoloc: onlyWhere(defending, namesPlace),
    defcocon: onlyWhere(
      defending,
      asksOfAttack(({ type }) => type === "conflict"),
    ),
    defconum: onlyWhere(
      defending,
      asksOfAttack(({ type }) => type === "adversaries"),
    ),
    defcodem: onlyWhere(
      defending,
      asksOfAttack(({ type }) => type === "demand"),
    ),
    defconpr: onlyWhere(
      defending,
      asksOfAttack((asked) => asked.type === "quality" && asked.quality === "provoked" && !asked.holds),
    ),
    concoadv: onlyWhere(consulting, namesAdversary),
    concoloc: onlyWhere(consulting, namesPlace),
    concoreq: onlyWhere(consulting, waitsForRequest),
    asymm: asymmetry([...members.values()]),
    speclgth: validity === undefined ? 0 : 1,
    length: validity === undefined ? 0 : monthsOf(validity.length),
    discretion_whether: leavesAllWhether(coding, all),
    discretion_how: coded(anyKnown(leftByDefence(coding, all, leavesHow))),
    members: Object.fromEntries(members),
  };
}

function promisesOf(coding: Coding, undertakings: readonly Undertaking[]): CodedPromises {
  const some = (is: (coding: Coding, one: Undertaking) => Known): Coded =>
    coded(anyKnown(bySentence(undertakings, (one) => is(coding, one))));
  return {
    defense: some(isDefense),
    offense: some(isOffense),
    neutral: some(isNeutrality),
    nonagg: some(isNonaggression),
    consul: some(isConsultation),
  };
}

/**
 * What is so of each undertaking, and of each sentence whose words are contested: it is surely so if it is on every reading. A reading is
 * a provision, or a clause, of its own.
 */
function bySentence(undertakings: readonly Undertaking[], is: (one: Undertaking) => Known): readonly Known[] {
  const readings = new Map<string, { readonly labels: readonly string[]; readonly so: Set<string> }>();
  for (const one of undertakings) {
    const words = [
      ...(one.provision.onReadings ?? []),
      ...(one.clause.onReading === undefined ? [] : [one.clause.onReading]),
    ];
    const [only] = words;
    if (words.length !== 1 || only === undefined) continue;
    const known = readings.get(only.words.hole) ?? {
      labels: only.words.readings.map(({ label }) => label),
      so: new Set<string>(),
    };
    readings.set(only.words.hole, known);
    if (is({ ...one, isCertain: true }) === true) known.so.add(only.label);
  }
  const onAll = [...readings.values()].map(({ labels, so }) => labels.every((label) => so.has(label)));
  return [...undertakings.map(is), ...onAll];
}

/** Whether every one of some undertakings holds only where something is so; 0 where there is none. */
function onlyWhere(undertakings: readonly Undertaking[], is: (one: Undertaking) => Known): Coded {
  return undertakings.length === 0 ? 0 : coded(allKnown(undertakings.map(is)));
}

/** What undertakings that oblige, or let, a party defend leave to it; open where it is open whether they are such. */
function leftByDefence(
  coding: Coding,
  undertakings: readonly Undertaking[],
  leaves: (coding: Coding, one: Undertaking) => Known,
): readonly Known[] {
  return undertakings
    .filter((one) => mayDefend(coding, one) !== false)
    .map((one) => (mayDefend(coding, one) === true ? leaves(coding, one) : null));
}

/** Whether no undertaking to defend binds: each leaves it to its owner whether to give anything. A clause that only lets adds no choice to one that obliges. */
function leavesAllWhether(coding: Coding, undertakings: readonly Undertaking[]): Coded {
  const left = leftByDefence(coding, undertakings, leavesWhether);
  return left.length === 0 ? 0 : coded(allKnown(left));
}

/** Whether two parties undertake different things; open where what one undertakes is. */
function asymmetry(members: readonly CodedPromises[]): Coded {
  const [first, ...others] = members;
  if (first === undefined) return 0;
  const keys = ["defense", "offense", "neutral", "nonagg", "consul"] as const;
  const differs = others.flatMap((other) =>
    keys.map((key): Known => (first[key] === null || other[key] === null ? null : first[key] !== other[key])),
  );
  return coded(anyKnown(differs));
}

const DAYS_IN_MONTH = 30;

/** Whole months; days are counted as thirty to a month, and what is shorter than one is none. */
function monthsOf({ amount, unit }: Duration): number {
  if (unit === "months") return amount;
  return unit === "days" ? Math.floor(amount / DAYS_IN_MONTH) : 0;
}

function coded(known: Known): Coded {
  if (known === null) return null;
  return known ? 1 : 0;
}
