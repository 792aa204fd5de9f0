import type { Catalogue } from "../message.js";

export const newDossier = {
  documentTitle: "A new dossier – Foedus",
  title: "A new dossier",
  lead: "Nothing is in it yet. Say what is negotiated and between whom; the reports come next. All of it can be changed later.",
  name: "What it is about",
  nameNote: "As it would stand on the cover: “A guarantee for Norland”.",
  parties: "Parties",
  partiesNote: "States, organizations and groups that speak or are spoken for, one on each line.",
  guarded: "Who is to be protected",
  adversary: "Against whom",
  adversaryNone: "nobody in particular",
  terms: "What they take positions on",
  termsNote: "One on each line: “Who comes to help”, “A ceasefire first”. The positions have a row for each.",
  begin: "Begin the dossier",
  needed: "This is needed.",
  partiesNeeded: "Name at least one party.",
  guardedNeeded: "Choose the party that the guarantee is for.",
  description: "A dossier begun on {date}.",
  folder: "A dossier that lies in a folder is taken in with “foedus dossier import STORE FOLDER”.",
} as const satisfies Catalogue;
