import { isCouncil, isGroup, isParty } from "../../generated/ast.js";
import { allOf } from "../../names/declared.js";
import { moreUses, unknownNames, type UnknownName } from "../../names/references.js";
import { closestName } from "../../names/suggest.js";
import type { Finding } from "../diagnostic.js";
import type { Checked, Rule } from "../rule.js";

const WANTED: Readonly<Record<string, string>> = {
  Party: "party",
  Actor: "party or group",
  Finder: "party or council",
};

interface Known {
  readonly parties: readonly string[];
  readonly groups: readonly string[];
  readonly councils: readonly string[];
}

const knownIn = (checked: Checked): Known => ({
  parties: allOf(checked, isParty).map((party) => party.name),
  groups: allOf(checked, isGroup).map((group) => group.name),
  councils: allOf(checked, isCouncil).map((council) => council.name),
});

function finding(unknown: UnknownName, { parties, groups, councils }: Known): Finding {
  const { name, node, reference, wanted, more } = unknown;
  const at = reference.$refNode;
  if (groups.includes(name)) {
    const message = `"${name}" is a group; a single party is wanted here.`;
    return { node, at, message, help: `Name a party, or write "each of ${name}" or "any of ${name}".` };
  }
  if (councils.includes(name)) {
    const message = `"${name}" is a council; a party is wanted here.`;
    return { node, at, message, help: "Name a party." };
  }
  const others = wanted === "Actor" ? groups : wanted === "Finder" ? councils : [];
  const closest = closestName(name, [...parties, ...others]);
  const help =
    closest === null
      ? `Declare it outside the articles: party ${name} "…".`
      : `Did you mean "${closest}"? If not, declare it: party ${name} "…".`;
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
