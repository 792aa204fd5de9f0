import { compareCodePoints } from "@foedus/language";
import type { Carrier } from "@foedus/reading";
import type { Dossier } from "../../folder/dossier.js";
import { isDecidedFor } from "../../format/statement.js";

/** A party, a person or a report. */
export interface GraphNode {
  /** As GraphML allows it: letters, digits and full stops. */
  readonly id: string;
  readonly kind: "party" | "person" | "report";
  readonly name: string;
  /** The party a person speaks for, or the party itself, as the dossier writes it. */
  readonly party: string | null;
  readonly published: string | null;
  readonly address: string | null;
}

/** The nodes of the graph, and how a speaker or a report is found among them. */
export interface Nodes {
  readonly all: readonly GraphNode[];
  readonly ofSpeaker: (speaker: Carrier) => GraphNode | undefined;
  readonly ofReport: (name: string) => GraphNode | undefined;
  readonly ofParty: (name: string) => GraphNode | undefined;
}

const plain = (name: string): string => name.toLowerCase().replace(/^the /u, "");

const key = ({ name, party }: Carrier): string => JSON.stringify([name, party]);

/**
 * The parties of the dossier, its reports, and everybody who is said to have said something. Who speaks under the title
 * of a party is that party; the same name for two parties is two persons.
 */
export const nodesOf = ({ about, reports, statements }: Dossier): Nodes => {
  const parties = new Map(
    about.parties.map(({ name, title }): [string, GraphNode] => [
      name,
      { id: `party.${name}`, kind: "party", name: title, party: name, published: null, address: null },
    ]),
  );
  const byReport = new Map(
    reports.map(({ name, title, published, address }, index): [string, GraphNode] => [
      name,
      { id: `report.${index + 1}`, kind: "report", name: title, party: null, published, address },
    ]),
  );
  const partyItself = ({ name, party }: Carrier): GraphNode | undefined => {
    const found = party === null ? undefined : parties.get(party);
    return found !== undefined && plain(found.name) === plain(name) ? found : undefined;
  };
  const speakers = new Map<string, Carrier>();
  for (const { level, speaker, chain } of statements.filter(isDecidedFor)) {
    for (const one of level === "narrator" ? chain : [...chain, speaker]) {
      if (partyItself(one) === undefined) speakers.set(key(one), { name: one.name, party: one.party });
    }
  }
  const persons = new Map(
    [...speakers.values()]
      .sort((one, other) => compareCodePoints(key(one), key(other)))
      .map(({ name, party }, index): [string, GraphNode] => [
        key({ name, party }),
        { id: `person.${index + 1}`, kind: "person", name, party, published: null, address: null },
      ]),
  );
  return {
    all: [...parties.values(), ...persons.values(), ...byReport.values()],
    ofSpeaker: (speaker) => partyItself(speaker) ?? persons.get(key(speaker)),
    ofReport: (name) => byReport.get(name),
    ofParty: (name) => parties.get(name),
  };
};
