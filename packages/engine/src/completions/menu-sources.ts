import type { Slot } from "../model/variant.js";

/** Where an answer of a menu comes from, and what it does. */
export interface MenuSource {
  /** The instrument that answers the slot so, with its article; or that there is none. */
  readonly drawnFrom: string;
  readonly effect: string;
}

type Row = readonly [label: string, drawnFrom: string, effect: string];

/** The tables of `docs/menus.md`, which a test holds to be the same; places are written as patterns there. */
const SOURCES: Readonly<Partial<Record<Slot, readonly Row[]>>> = {
  place: [
    ["silent", "Budapest Memorandum 1994, paragraph 4: no area is named", "anywhere"],
    [
      "territory of X",
      "Istanbul communiqué 2022: an attack on Ukraine; North Atlantic Treaty, Article 6(i): territory of the parties",
      "the territory of the protected party",
    ],
    [
      "a declared area of that territory",
      "Istanbul communiqué 2022: parts of the territory are left out",
      "that area",
    ],
  ],
  determiner: [
    ["silent", "North Atlantic Treaty, Article 5: no one is named", "the scenario's facts decide; a gap"],
    [
      "facts",
      "the rule of a pure trigger, stated outright; no instrument read here says so in words",
      "the scenario's facts decide",
    ],
    [
      "victim",
      "Anglo-Polish Agreement 1939, Article 2(1): what the party concerned considers vital to resist",
      "the protected party must find it",
    ],
    [
      "each guarantor",
      "Locarno 1925, Article 4(3): each guarantor acts once it has been able to satisfy itself",
      "each owner finds for itself",
    ],
    [
      "guarantors by unanimity",
      "Russian draft of the Istanbul text, April 2022: a decision agreed by all guarantors",
      "all who owe must vote for it",
    ],
    [
      "guarantors by majority",
      "UN Charter, Article 18(3), for another body: a majority of those present and voting (here: of all who owe)",
      "more than half of those who owe must vote for it",
    ],
  ],
  measures: [
    ["silent", "–", "some assistance, of the owner's choice"],
    [
      "such measures as it deems necessary",
      "North Atlantic Treaty, Article 5",
      "some assistance, of the owner's choice, and the text says so",
    ],
    ["consultation", "US–Ukraine agreement 2024, Article II: to meet and consult", "only consultation"],
    [
      "at least sanctions",
      'UK–Ukraine agreement 2024, Part VIII.3: economic and other costs on Russia (it "would")',
      "sanctions, and more if chosen",
    ],
    [
      "at least materiel",
      "UK–Ukraine agreement 2024: modern military equipment",
      "materiel, and more if chosen",
    ],
    [
      "at least armed_force",
      "Brussels Treaty 1948, Article IV: all the military and other aid in their power (the limit of power is not modelled)",
      "armed force, and more if chosen",
    ],
    [
      "assistance except armed_force",
      "Ireland–Ukraine agreement 2024, paragraphs 24 and 53: non-lethal assistance, military neutrality (narrower than this answer)",
      "some assistance, never armed force",
    ],
  ],
  deadline: [
    ["silent", "North Atlantic Treaty, Article 4", "not due at any date asked; early performance open"],
    [
      "within 24 hours",
      "US–Ukraine agreement 2024, Article II: to meet, where possible within 24 hours",
      "due then",
    ],
    [
      "within 72 hours",
      "Istanbul communiqué 2022, an unsigned draft: consultations within three days",
      "due then",
    ],
    [
      "within 30 days",
      "Security Council resolution 2231 (2015), paragraph 11: the Council's own thirty days",
      "due then",
    ],
    [
      "within 3 months",
      "no instrument; longer than a month, so that a question about a month is not settled by where the menu ends",
      "due then",
    ],
  ],
  rule: [
    [
      "unanimity",
      "North Atlantic Council, by practice; Article 10 says it of invitations",
      "every member must vote for it",
    ],
    [
      "majority",
      "UN Charter, Article 18(3), there of those present and voting",
      "more than half of all members must vote for it",
    ],
    [
      "two thirds",
      "Rio Treaty 1947, Article 17; Arab League Joint Defence Treaty 1950, Article 6",
      "two thirds of all members must vote for it",
    ],
  ],
};

/** The rows of a slot's menu, in the order of its page; none where its answers are not from instruments. */
export const menuRows = (slot: Slot): readonly Row[] => SOURCES[slot] ?? [];

function rowOf(slot: Slot, label: string): Row | undefined {
  const exact = menuRows(slot).find(([answer]) => answer === label);
  if (exact !== undefined || slot !== "place") return exact;
  const pattern = label.startsWith("territory of ") ? "territory of X" : "a declared area of that territory";
  return menuRows(slot).find(([answer]) => answer === pattern);
}

/** Where an answer of a menu is drawn from; null for answers that come from the text itself, such as its readings. */
export function menuSource(slot: Slot, label: string): MenuSource | null {
  const row = rowOf(slot, label);
  return row === undefined ? null : { drawnFrom: row[1], effect: row[2] };
}
