/** What a person can choose to happen, in the order of the list. */
export const EVENT_KINDS = [
  "attack",
  "threat",
  "named",
  "gives",
  "requests",
  "finds",
  "votesFor",
  "votesAgainst",
  "consents",
  "refuses",
  "breaches",
  "enacts",
  "ratifies",
  "suspends",
  "terminates",
  "leaves",
  "words",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What a person has filled in: names as the language writes them, "" where nothing is chosen. */
export interface Filled {
  readonly who: string;
  readonly whom: string;
  readonly where: string;
  readonly measure: string;
  readonly clause: string;
  readonly agreement: string;
  readonly happening: string;
  readonly law: string;
  readonly words: string;
}

export type Part = keyof Filled;

/** Which parts each kind asks for, in the order of the form. */
export const PARTS: Readonly<Record<EventKind, readonly Part[]>> = {
  attack: ["whom", "who", "where"],
  threat: ["whom", "who"],
  named: ["happening"],
  gives: ["who", "measure", "whom"],
  requests: ["who", "clause"],
  finds: ["who", "clause"],
  votesFor: ["who", "clause"],
  votesAgainst: ["who", "clause"],
  consents: ["who", "clause"],
  refuses: ["who", "clause"],
  breaches: ["who", "clause"],
  enacts: ["who", "law"],
  ratifies: ["who", "agreement"],
  suspends: ["who", "agreement"],
  terminates: ["who", "agreement"],
  leaves: ["who", "agreement"],
  words: ["words"],
};

/** Where it need not be said who did it. */
export const mayBeUnsaid = (kind: EventKind, part: Part): boolean =>
  part === "who" && (kind === "attack" || kind === "threat");

const by = (who: string): string => (who === "" ? "" : ` by ${who}`);

/** What happens, in the words of the language. */
export const happeningOf = (kind: EventKind, filled: Filled): string => {
  const { who, whom, where, measure, clause, agreement } = filled;
  switch (kind) {
    case "attack":
      return `armed attack on ${whom}${by(who)} ${where}`;
    case "threat":
      return `threat to ${whom}${by(who)}`;
    case "named":
      return filled.happening;
    case "gives":
      return `${who} gives ${measure} to ${whom}`;
    case "finds":
      return `${who} finds ${clause} set off`;
    case "votesFor":
      return `${who} votes for ${clause}`;
    case "votesAgainst":
      return `${who} votes against ${clause}`;
    case "consents":
      return `${who} consents to ${clause}`;
    case "requests":
    case "refuses":
    case "breaches":
      return `${who} ${kind} ${clause}`;
    case "enacts":
      return `${who} enacts law "${filled.law.replaceAll('"', "”")}"`;
    case "ratifies":
    case "suspends":
    case "terminates":
    case "leaves":
      return `${who} ${kind} ${agreement}`;
    case "words":
      return filled.words.replaceAll(/\s+/gu, " ").trim();
  }
};
