import type { Council, DecisionRule, Group, Instrument, Model, Place, Quota } from "@foedus/engine";
import { placeNamed } from "./places.js";
import { said } from "./terms.js";
import { named, type Voice } from "./voice.js";
import { counted, listed, measuresNamed } from "./words.js";

function quotaSaid(quota: Quota): string {
  if (typeof quota === "number") return String(quota);
  const { numerator, denominator, reached } = quota;
  return `${reached === "at_least" ? "at least" : "more than"} ${String(numerator)}/${String(denominator)}`;
}

/** How a body decides, as the end of "decides by …". */
export function ruleSaid(voice: Voice, rule: DecisionRule): string {
  switch (rule.type) {
    case "unanimity":
      return "unanimity of all members";
    case "majority":
      return "a majority of all members";
    case "two_thirds":
      return "two thirds of all members";
    case "at_least":
      return `${counted(rule.votes)} vote${rule.votes === 1 ? "" : "s"}`;
    case "weighted":
      return `votes by weight, of which it takes ${quotaSaid(rule.quota)} (${rule.weights.map(({ voter, weight }) => `${named(voice, voter)} ${String(weight)}`).join(", ")})`;
    case "all":
      return rule.rules.map((part) => ruleSaid(voice, part)).join(" and also by ");
    case "veto":
      return `${ruleSaid(voice, rule.rule)}, including the votes of ${listed(rule.holders.map((holder) => named(voice, holder)))}`;
    case "silence":
      return `silence: it passes unless ${counted(rule.objections)} object${rule.objections === 1 ? "s" : ""}`;
    case "without_disputants":
      return `${ruleSaid(voice, rule.rule)}, victim and attacker having no vote`;
  }
}

function groupSaid(voice: Voice, { title, membership }: Group): string {
  const { known, universe, others } = membership;
  const members = listed(known.map((party) => named(voice, party)));
  if (others.type === "stated" && others.value.length === 0 && others.sources === undefined) {
    return `“${title}” is ${members === "" ? "nobody" : members}.`;
  }
  const out = universe.length === 0 ? "" : ` out of ${listed(universe.map((party) => named(voice, party)))}`;
  const rest = said(voice, "who else belongs", others, (parties) =>
    parties.length === 0 ? "nobody else" : listed(parties.map((party) => named(voice, party))),
  );
  return `“${title}” is ${members === "" ? "" : `${members} and `}others: ${rest}${out}.`;
}

function councilSaid(voice: Voice, { title, members, rule }: Council): string {
  const group = voice.model.groups.find(({ name }) => name === members);
  return `“${title}”, whose members are ${group === undefined ? members : `those of “${group.title}”`}, decides by ${said(voice, "by which rule", rule, (value) => ruleSaid(voice, value))}.`;
}

function placeSaid(voice: Voice, { title, kind, within, includes, excludes }: Place): string {
  const places = (list: Place["within"], word: "and" | "or" = "and"): string =>
    listed(
      list.map((place) => placeNamed(voice, place)),
      word,
    );
  const lies = within.length === 0 ? "" : ` lies in ${places(within)}`;
  if (kind === "location") return `“${title}”${lies === "" ? " is a place" : lies}.`;
  const except = excludes.length === 0 ? "" : `, but not ${places(excludes, "or")}`;
  return `“${title}” is an area that includes ${places(includes)}${except}${lies === "" ? "" : ` and${lies}`}.`;
}

const NOWHERE: Instrument = {
  name: "",
  title: "",
  location: { file: "", line: 1, column: 1, words: "" },
  force: { type: "stated", value: "law" },
  signed: null,
  entryIntoForce: { type: "stated", value: { type: "on_conclusion" } },
  parties: [],
  articles: [],
  deemings: [],
  gates: [],
  sources: [],
};

/**
 * What instruments share and speak of: bodies for others, groups, councils, places, measures, as sentences. With `spokenOf`, only
 * what those instruments speak of, and what that speaks of in turn.
 */
export function definitionsSaid(
  model: Model,
  spokenOf: readonly Instrument[] | null = null,
): readonly string[] {
  const voice: Voice = { model, instrument: NOWHERE, trigger: null };
  const { parties, groups, councils, places, measures } =
    spokenOf === null ? model : sharedBy(model, spokenOf);
  return [
    ...parties.flatMap(({ title, members }) => {
      const group = groups.find(({ name }) => name === members)?.title ?? members;
      return members === undefined ? [] : [`${title} acts as one for the members of “${group ?? ""}”.`];
    }),
    // The parties of an instrument are listed in it.
    ...groups.filter(({ name }) => !name.endsWith(".parties")).map((group) => groupSaid(voice, group)),
    ...councils.map((council) => councilSaid(voice, council)),
    ...places.map((place) => placeSaid(voice, place)),
    ...measures.map(({ title, kindOf }) =>
      kindOf === null
        ? `“${title}” is a kind of response of its own.`
        : `“${title}” is a kind of ${measuresNamed(model, [kindOf])}.`,
    ),
  ];
}

type Shared = Pick<Model, "parties" | "groups" | "councils" | "places" | "measures">;

/** What these instruments share, as far as some name in them leads to it. */
function sharedBy(model: Model, instruments: readonly Instrument[]): Shared {
  const spoken = new Set<string>();
  const pending: unknown[] = [...instruments];
  const declared = [...model.parties, ...model.groups, ...model.councils, ...model.places, ...model.measures];
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node === "string") {
      if (spoken.has(node)) continue;
      spoken.add(node);
      for (const one of declared) if (one.name === node) pending.push(one);
    } else if (node !== null && typeof node === "object") {
      for (const value of Object.values(node)) pending.push(value);
    }
  }
  const isNamed = ({ name }: { readonly name: string }): boolean => spoken.has(name);
  return {
    parties: model.parties.filter(isNamed),
    groups: model.groups.filter(isNamed),
    councils: model.councils.filter(isNamed),
    places: model.places.filter(isNamed),
    measures: model.measures.filter(isNamed),
  };
}
