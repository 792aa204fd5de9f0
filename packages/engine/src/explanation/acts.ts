import type { GivenAct } from "../model/act.js";
import type { Model } from "../model/instrument.js";
import { addresseeInWords } from "../model/happening.js";
import { findArticleOfClause, partyInWords } from "../model/lookup.js";
import { Taxonomy } from "../measures/taxonomy.js";
import { actDone } from "./act-words.js";
import { articleInWords } from "./words.js";

/** What somebody did, as a clause of a sentence without its date: "the United States gives armed force to Ukraine". */
export function actInWords(model: Model, act: GivenAct): string {
  const party = (name: string): string => partyInWords(model, name);
  const clause = (name: string): string => clauseInWords(model, name);
  const instrument = (name: string): string => instrumentInWords(model, name);
  const about = (victim: string | null): string =>
    victim === null ? "" : `, as regards ${partyInWords(model, victim)}`;
  switch (act.type) {
    case "gives": {
      const whom = act.to === null ? "" : ` to ${party(act.to)}`;
      return `${party(act.by)} gives ${new Taxonomy(model.measures).title(act.measure)}${whom}`;
    }
    case "enacts":
      return `${party(act.by)} enacts the law “${act.law}”`;
    case "reports":
      return `${party(act.by)} reports to ${addresseeInWords(model, act.to)}`;
    case "finds":
      return `${party(act.by)} finds that ${clause(act.clause)} is set off${about(act.victim)}`;
    case "votes":
      return `${party(act.by)} votes ${act.inFavour ? "for" : "against"} a decision under ${clause(act.clause)}${about(act.victim)}`;
    case "requests":
      return `${party(act.by)} requests what ${clause(act.clause)} provides for`;
    case "consents":
      return `${party(act.by)} consents to what ${clause(act.clause)} provides for`;
    case "acts":
      return `${party(act.by)} ${actDone(act.act)}`;
    case "breaches":
      return `${party(act.by)} breaches ${clause(act.clause)}`;
    case "refuses":
      return `${party(act.by)} refuses what it owes under ${clause(act.clause)}`;
    case "releases":
      return `${party(act.by)} releases ${party(act.owner)} from ${clause(act.clause)}`;
    case "delegates":
      return `${party(act.by)} performs through ${party(act.to)} under ${instrument(act.instrument)}`;
    case "gate":
      return `${party(`${act.party}.${act.organ}`)} ${act.open ? "allows" : "withholds"} what is owed under ${instrument(act.instrument)}`;
    case "suspends":
    case "resumes":
    case "terminates":
      return act.by === null
        ? `${instrument(act.instrument)} is ${{ suspends: "suspended", resumes: "resumed", terminates: "terminated" }[act.type]}`
        : `${party(act.by)} ${act.type} ${instrument(act.instrument)}`;
    case "ratifies":
      return `${party(act.by)} ratifies ${instrument(act.instrument)}`;
    case "withdraws":
      return `${party(act.by)} gives notice that it leaves ${instrument(act.instrument)}`;
  }
}

export function clauseInWords(model: Model, name: string): string {
  const found = findArticleOfClause(model, name);
  return found === null ? name : articleInWords(found.instrument, found.article);
}

function instrumentInWords(model: Model, name: string): string {
  const title = model.instruments.find((instrument) => instrument.name === name)?.title ?? name;
  return /^(?:the|a|an) /iu.test(title) ? title : `the ${title}`;
}
