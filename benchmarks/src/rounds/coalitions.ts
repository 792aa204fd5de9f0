import { memberOf, parliamentOf } from "./instance.js";

/** A question about the game: who acts together, and what they come to, worked out by hand from the words of the guarantee. */
export interface Coalition {
  readonly name: string;
  readonly actors: readonly string[];
  readonly expected: boolean;
}

/** The coalitions asked about, among so many members. */
export function coalitionsOf(size: number): readonly Coalition[] {
  const members = Array.from({ length: size }, (_, place) => memberOf(place));
  const kind = (wanted: number): readonly string[] => members.filter((_, place) => place % 3 === wanted);
  const twoThirds = members.slice(0, Math.ceil((2 * size) / 3));
  const third = Math.ceil(size / 3);
  return [
    {
      name: "nobody but the victim",
      actors: [],
      expected: false,
    },
    {
      name: "a third of the members, with their parliaments: the vote fails without others",
      actors: withParliaments(members.slice(0, third)),
      expected: false,
    },
    {
      name: "two thirds of the members, parliaments apart: each parliament may refuse",
      actors: twoThirds,
      expected: false,
    },
    {
      name: "two thirds of the members, with their parliaments: armed force, or monitors after a ceasefire",
      actors: withParliaments(twoThirds),
      expected: true,
    },
    {
      name: "the neighbour and a third of the members: it breaks its promise or accepts a ceasefire, they answer",
      actors: [NEIGHBOUR_NAME, ...[...kind(2), ...kind(1)].slice(0, third)],
      expected: true,
    },
    {
      name: "everybody",
      actors: [...withParliaments(members), NEIGHBOUR_NAME, "security_council"],
      expected: true,
    },
  ];
}

const NEIGHBOUR_NAME = "neighbour";

function withParliaments(members: readonly string[]): readonly string[] {
  return [...members, ...members.map(parliamentOf)];
}
