import {
  isAgreement,
  isBoundary,
  isEnding,
  isEventTrigger,
  isInForce,
  isNamedEvent,
  isOnceNeed,
  isPartOf,
  type EventName,
} from "../../generated/ast.js";
import { allOf, givenOf } from "../../names/declared.js";
import { closestName } from "../../names/suggest.js";
import type { Checked, Rule } from "../rule.js";

const wordsOf = (event: EventName): string => [event.subject, ...event.words].join(" ");

/** The events that anything loaded waits for. */
function awaited(checked: Checked): ReadonlySet<string> {
  const concluded = allOf(checked, isAgreement).flatMap((agreement) => [
    agreement.name,
    ...agreement.properties.filter(isPartOf).map(({ settlement }) => settlement),
  ]);
  const speaking: readonly { readonly event?: EventName | undefined }[] = [
    ...allOf(checked, isEventTrigger),
    ...allOf(checked, isEnding),
    ...allOf(checked, isOnceNeed),
    ...allOf(checked, isBoundary),
    ...allOf(checked, isInForce),
  ];
  const named = speaking.flatMap(({ event }) => (event === undefined ? [] : [wordsOf(event)]));
  return new Set([...concluded.map((name) => `${name} concluded`), ...named]);
}

/** A scenario's event that changes nothing, because no text speaks of it. */
export const unheardEvent: Rule = {
  code: "unheard_event",
  severity: "warning",
  check: (checked) => {
    if (checked.unreadWords.size > 0) return [];
    const known = awaited(checked);
    return givenOf(checked, isNamedEvent).flatMap((node) => {
      const words = wordsOf(node.event);
      if (known.has(words)) return [];
      const closest = closestName(words, known);
      const help =
        closest === null ? "Leave it for the reader, or take it out." : `Did you mean "${closest}"?`;
      return [
        { node, message: `Nothing loaded here waits for "${words}": the event changes nothing.`, help },
      ];
    });
  },
};
