import { isGroup, type Group } from "../../generated/ast.js";
import { givenOf } from "../../names/declared.js";
import type { Rule } from "../rule.js";

/** A group that takes in another whose members are not all known: one open question would hide in two groups. */
export const openGroupInside: Rule = {
  code: "open_group_inside",
  severity: "error",
  check: (checked) =>
    givenOf(checked, isGroup).flatMap((group) =>
      [...group.members, ...(group.others?.universe ?? [])].flatMap((member) => {
        const inner = member.ref;
        if (!isGroup(inner) || inner === group || !isOpen(inner)) return [];
        return [
          {
            node: group,
            at: member.$refNode,
            message: `"${inner.name}" has unspecified members and cannot be taken into another group.`,
            help: "Name the parties themselves.",
          },
        ];
      }),
    ),
};

const isOpen = (group: Group): boolean => group.others !== undefined;
