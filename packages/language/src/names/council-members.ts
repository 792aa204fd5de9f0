import { isGroup, isParties, type Council, type Group } from "../generated/ast.js";
import { namedParties } from "../lowering/group.js";
import { agreementOf, amendedBy } from "./article-name.js";
import { nameOf } from "./name-of.js";

/** Whether a group, or one it includes, has members that the text does not name. */
function isOpen(group: Group, seen: Set<Group> = new Set()): boolean {
  if (seen.has(group)) return false;
  seen.add(group);
  return group.others !== undefined || group.members.some(({ ref }) => isGroup(ref) && isOpen(ref, seen));
}

/** The members of a council by name; null where they are not fully known. */
export function membersOf(council: Council): readonly string[] | null {
  if (!council.parties) {
    const group = council.members?.ref;
    if (council.members === undefined || group === undefined || isOpen(group)) return null;
    return namedParties([council.members]);
  }
  const agreement = agreementOf(council);
  if (agreement === null) return null;
  const amended = amendedBy(agreement);
  return amended.$container.declarations
    .filter(isParties)
    .filter((parties) => agreementOf(parties) === amended)
    .flatMap(({ entries }) => entries.map(({ declared, party }) => declared?.name ?? nameOf(party) ?? ""));
}
