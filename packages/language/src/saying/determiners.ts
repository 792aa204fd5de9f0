import type { Clause, Determiner } from "@foedus/engine";
import { isPlain } from "./said-line.js";
import { said } from "./terms.js";
import { councilNamed, whom, type Voice } from "./voice.js";
import { lasting } from "./words.js";

/** Who determines it, as the end of "whether this is so …". */
export function determinerSaid(voice: Voice, determiner: Determiner): string {
  switch (determiner.type) {
    case "facts":
      return "is decided by the facts";
    case "silent":
      return "is not said to be for anybody to determine: the facts decide";
    case "party": {
      const { by, mode, within } = determiner;
      const who =
        by.type === "role" && by.role === "owner" ? "each party that owes it, for itself," : whom(voice, by);
      const bound = within === undefined ? "" : `, and it must within ${lasting(within)}`;
      return mode === "finds"
        ? `is for ${who} to find, according to the facts${bound}`
        : `is a matter of free judgment for ${who}${bound}`;
    }
    case "council": {
      const bound =
        determiner.within === undefined ? "" : `, and each member must within ${lasting(determiner.within)}`;
      return `is for ${councilNamed(voice, determiner.council)} to decide by vote${bound}`;
    }
    case "guarantors":
      return `is for those who owe it to decide together, by ${determiner.rule}`;
  }
}

/** Who determines whether a clause is set off, as sentences of their own; none where nothing sets it off. */
export function determinationSaid(voice: Voice, { trigger, determiner, bypass }: Clause): readonly string[] {
  if (trigger === null) return [];
  const isHappening = trigger.type !== "armed_attack" && trigger.type !== "threat";
  // Of an act, an event or a breach nobody expects a text to say who determines it.
  if (
    isHappening &&
    isPlain(determiner) &&
    determiner.type === "stated" &&
    determiner.value.type === "silent"
  ) {
    return [];
  }
  const by = said(voice, "who determines it", determiner, (value) => determinerSaid(voice, value));
  const whether =
    determiner.type === "unspecified"
      ? `Whether this is so is for ${by} to determine.`
      : `Whether this is so ${by}.`;
  if (bypass === undefined) return [whether];
  const quality = bypass.quality.replaceAll("_", " ");
  return [
    whether,
    `Where the attack is ${quality}, this ${determinerSaid(voice, bypass.determiner)} instead.`,
  ];
}
