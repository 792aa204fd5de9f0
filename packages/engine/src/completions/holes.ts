import type {
  Action,
  Article,
  Clause,
  DeadlineTerm,
  Instrument,
  Location,
  Model,
  Provision,
} from "../model/instrument.js";
import { findArticle, namedParties } from "../model/lookup.js";
import type { MeasureRule } from "../model/measure.js";
import type { PartyExpression, PartyName } from "../model/party.js";
import type { Place, PlaceExpression } from "../model/place.js";
import { Taxonomy } from "../measures/taxonomy.js";
import type { Scenario } from "../model/scenario.js";
import { unspecified } from "../model/term.js";
import type { HoleName, SourceName, Term } from "../model/term.js";
import type { Slot } from "../model/variant.js";
import { sortedUnique } from "../order/code-point.js";
import { markedAnswer } from "./analogy.js";
import { holesOfAttacks } from "./attack-holes.js";
import type { Answer, Hole } from "./hole.js";
import {
  deadlineMenu,
  determinerMenu,
  entryIntoForceMenu,
  feasibleMenu,
  measuresMenu,
  membershipMenu,
  placeMenu,
  readingMenu,
  ruleMenu,
  vagueDeadlineMenu,
} from "./menus.js";

/** Where in a model a hole stands, while it is collected. */
interface Standing {
  readonly clause: Clause | null;
  readonly article: Article | null;
  readonly location: Location | null;
  readonly owner: string | null;
  readonly mustAnswer: readonly PartyName[];
}

/**
 * All open questions of a model, once each, in the order of the text. A hole that several slots share stands where
 * it is met first; those who must answer it are those of every place. Scenarios add who is said to have attacked, where
 * that is disputed, and what they do not say of an attack though a clause asks.
 */
export function holesOf(model: Model, scenarios: readonly Scenario[] = []): readonly Hole[] {
  const collected = new Map<string, Hole>();
  const add = (hole: Hole): void => {
    const known = collected.get(hole.name);
    if (known === undefined) collected.set(hole.name, hole);
    else
      collected.set(hole.name, {
        ...known,
        mustAnswer: sortedUnique([...known.mustAnswer, ...hole.mustAnswer]),
      });
  };
  for (const group of model.groups) {
    const { others, universe, known } = group.membership;
    const standing = nowhere(known);
    collect(others, "membership", () => membershipMenu(universe), standing, model, add);
  }
  for (const council of model.councils) collect(council.rule, "rule", ruleMenu, nowhere([]), model, add);
  for (const instrument of model.instruments) collectInstrument(model, instrument, add);
  for (const scenario of scenarios) {
    for (const { event, location } of scenario.events) {
      if (event.type !== "armed_attack" || event.attribution === undefined) continue;
      const standing = { ...nowhere(sortedUnique([event.victim])), location };
      collect(event.attribution, "reading", () => [], standing, model, add);
    }
    for (const hole of holesOfAttacks(model, scenario)) add(hole);
  }
  return [...collected.values()];
}

const nowhere = (mustAnswer: readonly PartyName[]): Standing => ({
  clause: null,
  article: null,
  location: null,
  owner: null,
  mustAnswer,
});

function collectInstrument(model: Model, instrument: Instrument, add: (hole: Hole) => void): void {
  const parties = instrument.parties.map(({ party }) => party);
  const standing: Standing = { ...nowhere(sortedUnique(parties)), location: instrument.location };
  collect(instrument.force, "reading", () => [], standing, model, add);
  collect(instrument.entryIntoForce, "entry_into_force", entryIntoForceMenu, standing, model, add);
  for (const article of instrument.articles) {
    if (article.force !== null)
      collect(article.force, "reading", () => [], { ...standing, article }, model, add);
    for (const clause of article.clauses) collectClause(model, article, clause, add);
  }
}

function collectClause(model: Model, article: Article, clause: Clause, add: (hole: Hole) => void): void {
  const concerned = sortedUnique(
    clause.provisions.flatMap((provision) => concernedBy(model, clause, provision)),
  );
  const standing: Standing = {
    clause,
    article,
    location: clause.location,
    owner: null,
    mustAnswer: concerned,
  };
  if (clause.trigger?.type === "armed_attack") {
    const protectedParty = clause.trigger.victim.type === "party" ? clause.trigger.victim.name : null;
    const menu = (): readonly Answer[] => placeMenu(protectedParty, areasOf(model, protectedParty));
    collect(clause.trigger.place, "place", menu, standing, model, add);
  }
  collect(clause.determiner, "determiner", determinerMenu, standing, model, add);
  if (clause.onReading !== undefined)
    collect(clause.onReading.words, "reading", () => [], standing, model, add);
  for (const provision of clause.provisions) {
    const own: Standing = {
      ...standing,
      owner: ownerOf(provision.owner),
      mustAnswer: concernedBy(model, clause, provision),
    };
    for (const { words } of provision.onReadings ?? []) collect(words, "reading", () => [], own, model, add);
    collectAction(model, provision.action, own, add);
    collect(provision.deadline, "deadline", deadlineMenu, own, model, add);
  }
}

function collectAction(model: Model, action: Action, standing: Standing, add: (hole: Hole) => void): void {
  if (action.type === "respond") {
    collect(action.measures, "measures", measuresMenu, standing, model, add);
    for (const hole of feasibleHoles(action.measures)) {
      const menu = (): readonly Answer[] =>
        feasibleMenu(new Taxonomy(model.measures).leavesUnder("assistance"));
      collect(unspecified(hole), "measures", menu, standing, model, add);
    }
  }
  if (action.type === "enact") collect(action.scope, "reading", () => [], standing, model, add);
}

/** What is in its owner's power, where the words ask for all that is: as stated, or on a reading of contested words. */
function feasibleHoles(measures: Term<MeasureRule>): readonly HoleName[] {
  const rules = ((): readonly MeasureRule[] => {
    switch (measures.type) {
      case "stated":
      case "assumed":
        return [measures.value];
      case "contested":
        return measures.readings.map(({ value }) => value);
      case "unspecified":
        return [];
    }
  })();
  return rules.flatMap(({ feasibleHole }) => feasibleHole ?? []);
}

/** Who must answer by default: who owes, and who benefits. */
function concernedBy(model: Model, clause: Clause, provision: Provision): readonly PartyName[] {
  const benefits =
    clause.trigger !== null && "victim" in clause.trigger ? namedIfOne(clause.trigger.victim) : [];
  const named = provision.action.type === "respond" ? namedIfOne(provision.action.beneficiary) : [];
  return sortedUnique([...namedParties(model, provision.owner), ...benefits, ...named]);
}

/** A hole about "any party" asks nobody in particular; one about Ukraine asks Ukraine. */
function namedIfOne(expression: PartyExpression): readonly PartyName[] {
  return expression.type === "party" ? [expression.name] : [];
}

function ownerOf(expression: PartyExpression): string | null {
  if (expression.type === "party") return expression.name;
  return expression.type === "role" ? null : expression.group;
}

/** The declared areas that lie wholly in the protected party's territory: ways to draw its place more narrowly. */
function areasOf(model: Model, protectedParty: PartyName | null): readonly string[] {
  if (protectedParty === null) return [];
  const places = new Map(model.places.map((place) => [place.name, place]));
  const lies = (expression: PlaceExpression, depth: number): boolean => {
    if (expression.type === "territory") return expression.of === protectedParty;
    if (expression.type !== "place" || depth > places.size) return false;
    const outer = places.get(expression.name);
    return outer !== undefined && liesInside(outer, depth + 1);
  };
  const liesInside = (place: Place, depth: number): boolean => {
    const bounds = place.includes.length > 0 ? place.includes : place.within;
    return bounds.length > 0 && bounds.every((bound) => lies(bound, depth));
  };
  return model.places
    .filter((place) => place.kind === "area" && liesInside(place, 0))
    .map(({ name }) => name);
}

function collect(
  term: Term<unknown> | DeadlineTerm,
  slot: Slot,
  menu: () => readonly Answer[],
  standing: Standing,
  model: Model,
  add: (hole: Hole) => void,
): void {
  if (term.type === "stated" || term.type === "assumed") return;
  // Where just this was said, and what just this is like, comes before what is said of the whole article.
  const own = term.type === "contested" ? undefined : term.sources;
  const sources: readonly SourceName[] = own ?? standing.article?.sources ?? [];
  const common = {
    name: term.hole,
    clause: standing.clause?.name ?? null,
    location: standing.location,
    sources,
    mustAnswer: standing.mustAnswer,
  };
  if (term.type === "contested") {
    const { words, readings } = term;
    add({ ...common, slot: "reading", kind: "contested", words, like: null, menu: readingMenu(readings) });
    return;
  }
  const answers = term.type === "vague" ? vagueDeadlineMenu() : menu();
  const like = (term.type === "unspecified" ? term.like : undefined) ?? standing.article?.like ?? null;
  const source = like === null ? null : findArticle(model, like);
  add({
    ...common,
    slot,
    kind: term.type,
    words: term.type === "vague" ? term.words : null,
    like:
      like === null
        ? null
        : { article: like, answer: source === null ? null : markedAnswer(source.article, slot, answers) },
    menu: answers,
  });
}
