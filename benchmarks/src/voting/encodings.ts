import type { Instance } from "./instance.js";

/** What a peer is asked. */
export type Task = "smallest" | "thousand";

/** How many minimal sets the second task asks for. */
export const MANY_SETS = 1000;

/** For gringo and clasp: choose opponents who block; few, or such that none can be left out. */
export function answerSetProgram(instance: Instance, task: Task): string {
  const { weights, least, many, heavy } = instance;
  const facts = weights.map((weight, index) => `w(${String(index)},${String(weight)}).`).join(" ");
  const blocking = `${facts}
{ in(V) : w(V,_) }.
many :- ${String(many)} <= #count { V : in(V) }.
heavy :- ${String(heavy)} <= #sum { W,V : in(V), w(V,W) }.
:- not many, not heavy.
:- #count { V : in(V) } < ${String(least)}.
#show in/1.
`;
  if (task === "smallest") return `${blocking}#minimize { 1,V : in(V) }.\n`;
  return `${blocking}spare :- ${String(least + 1)} <= #count { V : in(V) }.
spare_many :- ${String(many + 1)} <= #count { V : in(V) }.
spare_heavy(U) :- in(U), w(U,X), ${String(heavy)}+X <= #sum { W,V : in(V), w(V,W) }.
:- spare, spare_many.
:- spare, spare_heavy(U).
`;
}

/** For z3, in SMT-LIB with its pseudo-Boolean constraints. */
export function satisfiability(instance: Instance, task: Task): string {
  const { voters, weights, least, many, heavy } = instance;
  const names = weights.map((_, index) => `x${String(index)}`);
  const all = names.join(" ");
  const atLeast = (count: number): string =>
    count > voters ? "false" : `((_ at-least ${String(count)}) ${all})`;
  const weighing = (sum: number): string => `((_ pbge ${String(sum)} ${weights.join(" ")}) ${all})`;
  const lines = [
    ...names.map((name) => `(declare-const ${name} Bool)`),
    `(assert ${atLeast(least)})`,
    `(assert (or ${atLeast(many)} ${weighing(heavy)}))`,
  ];
  if (task === "smallest") {
    lines.push(
      `(minimize (+ ${names.map((name) => `(ite ${name} 1 0)`).join(" ")}))`,
      "(check-sat)",
      "(get-objectives)",
    );
  } else {
    lines.push(`(assert (or (not ${atLeast(least + 1)}) (not ${atLeast(many + 1)})))`);
    for (const [index, weight] of weights.entries()) {
      lines.push(
        `(assert (=> x${String(index)} (or (not ${atLeast(least + 1)}) (not ${weighing(heavy + weight)}))))`,
      );
    }
  }
  return `${lines.join("\n")}\n`;
}

/** For HiGHS: a mixed-integer program; `z` says by which of the two ways they block. */
export function integerProgram({ weights, least, many, heavy }: Instance): string {
  const names = weights.map((_, index) => `x${String(index)}`);
  const sum = names.join(" + ");
  const weighted = weights.map((weight, index) => `${String(weight)} x${String(index)}`).join(" + ");
  return `Minimize
 size: ${sum}
Subject To
 least: ${sum} >= ${String(least)}
 many: ${sum} - ${String(many)} z >= 0
 heavy: ${weighted} + ${String(heavy)} z >= ${String(heavy)}
Binary
 ${names.join(" ")} z
End
`;
}
