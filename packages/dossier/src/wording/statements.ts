import type { Act, Carrier } from "@foedus/reading";
import { isDecidedFor } from "../format/statement.js";
import type { Statement } from "../format/statement.js";
import { isStronger, standingOf } from "../standing/standing.js";
import { joined } from "./lists.js";
import type { PartyNames } from "./parties.js";

// Only what the statement itself does; anything else is simply said.
const NESTED_VERBS: readonly (readonly [act: Act, verb: string])[] = [
  ["acceptance", "agreed"],
  ["promise", "promised"],
  ["refusal", "refused"],
  ["denial", "denied"],
  ["withdrawal", "withdrew"],
  ["offer", "made an offer"],
  ["demand", "made a demand"],
  ["condition", "set a condition"],
  ["doubt", "voiced a doubt"],
  ["aim", "had an aim"],
];

/** `Steve Witkoff (United States)`; a party that speaks in its own name stands alone. */
export const namedCarrier = ({ name, party }: Carrier, names: PartyNames): string => {
  if (party === null) return name;
  const same = [names.title(party), names.inSentence(party)].some(
    (title) => title.toLowerCase() === name.toLowerCase(),
  );
  return same ? names.inSentence(party) : `${name} (${names.title(party)})`;
};

const RETOLD: Readonly<Record<Statement["quotation"], string>> = {
  direct: "",
  mixed: ", partly in the report’s words",
  indirect: ", in the report’s words",
};

/**
 * The words of a statement, in quotation marks; parts that stand apart in the report are joined by dots. Quotation marks
 * inside become single ones, as is usual; every other character stays as it stands in the report.
 */
export const quoted = (content: readonly string[]): string =>
  `“${content.map((part) => part.replaceAll(/\s+/gu, " ").replaceAll(/["“]([^"“”]*)["”]/gu, "‘$1’")).join(" … ")}”`;

// One full stop at the end, and only one.
const endedQuote = (content: readonly string[]): string =>
  /[.!?]["”’]?$/u.test(content.at(-1) ?? "") ? quoted(content) : `${quoted(content)}.`;

// The gloss stands beside the words, and says that it is one.
const glossed = ({ gloss }: Statement): string =>
  (gloss ?? []).map(({ words, meaning }) => ` (Gloss: “${words}” is read as ${meaning}.)`).join("");

/** The report's words for each span of a statement's content. */
export const contentOf = (statement: Statement, text: string): readonly string[] =>
  statement.content.map(([start, end]) => text.slice(start, end));

/** What a nested statement is not: words of its speaker's own side. */
const caveat = (statement: Statement, all: readonly Statement[], names: PartyNames): string => {
  const { name, party } = statement.speaker;
  if (party === null) return `Not in the words of ${name}.`;
  const speaks = all.some(
    (other) => isDecidedFor(other) && isStronger(standingOf(other, party, []).type, "reported"),
  );
  if (!speaks) return `No ${names.adjective(party)} statement is on record here.`;
  return `Not in the words of ${name === names.title(party) ? names.inSentence(party) : name}.`;
};

/**
 * One sentence that says who says it, through whom, and no more. Every carrier of a nested statement is named, and
 * a party that is only spoken for is said to be silent.
 */
export const claimSentence = (
  statement: Statement,
  content: readonly string[],
  all: readonly Statement[],
  names: PartyNames,
): string => {
  const words = endedQuote(content) + glossed(statement);
  if (statement.level === "narrator") return `The report says in its own voice: ${words}`;
  const speaker = namedCarrier(statement.speaker, names);
  if (statement.chain.length === 0) {
    return `${speaker} said${RETOLD[statement.quotation]}: ${words}`;
  }
  const carriers = statement.chain.map((carrier) => namedCarrier(carrier, names));
  const verb = NESTED_VERBS.find(([act]) => statement.acts.includes(act))?.[1] ?? "said";
  return `${carriers.join(" says that ")} says that ${speaker} ${verb}: ${words} ${caveat(statement, all, names)}`;
};

/** What acts are called in a table. */
export const namedActs = (acts: readonly Act[]): string =>
  joined(acts.map((act) => act.replaceAll("_", " ")));
