import { isCouncil, isGroup, isPartyEntry } from "../../generated/ast.js";
import { allOf } from "../../names/declared.js";
import { misdeclaredName, moreUses, unknownNames, type UnknownName } from "../../names/references.js";
import { closestName } from "../../names/suggest.js";
import type { Finding } from "../diagnostic.js";
import type { Checked, Rule } from "../rule.js";

const WANTED: Readonly<Record<string, string>> = {
  Party: "party",
  Actor: "party or group",
  Finder: "party or council",
};

/** Words of the language that may stand where such a name does. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  Party: ["aggressor", "victim"],
  Actor: ["victim"],
  Finder: ["facts", "guarantors", "victim"],
};

interface Known {
  readonly groups: ReadonlySet<string>;
  readonly councils: ReadonlySet<string>;
}

const knownIn = (checked: Checked): Known => ({
  groups: new Set(allOf(checked, isGroup).map((group) => group.name)),
  councils: new Set(allOf(checked, isCouncil).map((council) => council.name)),
});

function finding(unknown: UnknownName, { groups, councils }: Known): Finding {
  const { name, node, reference, wanted, more, guess } = unknown;
  const at = reference.$refNode;
  if (groups.has(name)) {
    const message = `"${name}" is a group; a single party is wanted here.`;
    return { node, at, message, help: `Name a party, or write "each of ${name}" or "any of ${name}".` };
  }
  if (councils.has(name)) {
    const message = `"${name}" is a council; a party is wanted here.`;
    return { node, at, message, help: "Name a party." };
  }
  const misdeclared = misdeclaredName(unknown);
  if (misdeclared !== null) return misdeclared;
  const closest = guess?.name ?? closestName(name, WORDS[wanted] ?? []);
  const declare = isPartyEntry(node)
    ? `give it a title here: ${name} "…".`
    : `declare it outside the articles: party ${name} "…".`;
  const help =
    closest === null
      ? declare.replace(/^./u, (letter) => letter.toUpperCase())
      : `Did you mean "${closest}"? If not, ${declare}`;
  return {
    node,
    at,
    message: `There is no ${WANTED[wanted] ?? "party"} called "${name}".${moreUses(more)}`,
    help,
  };
}

/** A party, or what may stand in its place, that nobody declared. */
export const unknownParty: Rule = {
  code: "unknown_party",
  severity: "error",
  check: (checked) => {
    const known = knownIn(checked);
    return unknownNames(checked, Object.keys(WANTED)).map((unknown) => finding(unknown, known));
  },
};
