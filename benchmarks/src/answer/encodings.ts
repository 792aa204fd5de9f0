import { weightsOf } from "./treaty.js";
import type { RuleName } from "./treaty.js";

/**
 * The floor question for other programs: can those who decide, the victim always being for it, keep each other party from having
 * to give materiel? It asks for a set of parties that is for it which does not carry the rule, which is one look for a solver; the
 * answer says that assistance is not assured. Gates: a set of organs that do not all open.
 */
export function answerSetProgram(parties: number, rule: RuleName): string {
  const facts = weightsOf(parties)
    .map((weight, index) => `w(${String(index)},${String(weight)}).`)
    .join(" ");
  const lines = [facts, "{ for(V) : w(V,_) }.", "for(0)."];
  const { count, weight, holders } = neededFor(parties, rule);
  if (count !== null) lines.push(`few :- #count { V : for(V) } < ${String(count)}.`);
  if (weight !== null) lines.push(`few :- #sum { W,V : for(V), w(V,W) } < ${String(weight)}.`);
  for (const holder of holders) lines.push(`few :- not for(${String(holder)}).`);
  return `${lines.join("\n")}\n:- not few.\n#show few/0.\n`;
}

/** The same in SMT-LIB. */
export function satisfiability(parties: number, rule: RuleName): string {
  const names = Array.from({ length: parties }, (_, index) => `x${String(index)}`);
  const { count, weight, holders } = neededFor(parties, rule);
  const carried = [
    ...(count === null ? [] : [`((_ at-least ${String(count)}) ${names.join(" ")})`]),
    ...(weight === null
      ? []
      : [`((_ pbge ${String(weight)} ${weightsOf(parties).join(" ")}) ${names.join(" ")})`]),
    ...holders.map((holder) => `x${String(holder)}`),
  ];
  return [
    ...names.map((name) => `(declare-const ${name} Bool)`),
    "(assert x0)",
    `(assert (not (and ${carried.join(" ")} true)))`,
    "(check-sat)",
    "",
  ].join("\n");
}

interface Needed {
  readonly count: number | null;
  readonly weight: number | null;
  readonly holders: readonly number[];
}

function neededFor(parties: number, rule: RuleName): Needed {
  const twoThirds = (sum: number): number => Math.ceil((2 * sum) / 3);
  switch (rule) {
    case "unanimity":
    case "domestic gates":
      return { count: parties, weight: null, holders: [] };
    case "two thirds":
      return { count: twoThirds(parties), weight: null, holders: [] };
    case "weighted votes": {
      const sum = weightsOf(parties).reduce((all, weight) => all + weight, 0);
      return { count: null, weight: twoThirds(sum), holders: [] };
    }
    case "veto holders":
      return { count: twoThirds(parties), weight: null, holders: [1, 2, 3] };
  }
}
