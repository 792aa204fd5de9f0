import fc from "fast-check";
import { expect, test } from "vitest";
import { FORCES } from "../model/instrument.js";
import type { Finding } from "../finding.js";
import { explore, isProblem, leavesOf } from "../completions/explore.js";
import { groundOf } from "../grounding/context.js";
import type { Game } from "../grounding/game.js";
import { groundGame } from "../grounding/ground.js";
import { inquiryOf } from "../verdicts/inquiry.js";
import { boardOf } from "./state.js";
import { holesOf } from "../completions/holes.js";
import { bySizeThenNames } from "../order/code-point.js";
import { generatedCase } from "../testing/arbitrary-agreement.js";
import type { GeneratedCase } from "../testing/arbitrary-agreement.js";
import { ask } from "../verdicts/ask.js";
import { referenceAnswer } from "./reference-answer.js";
import type { ReferenceLeaf, ReferenceValue } from "./reference-answer.js";

/** How many agreements are generated, from which seed; `FOEDUS_CASES` asks for more, `FOEDUS_SEED` for others. */
const CASES = Number(process.env["FOEDUS_CASES"] ?? "1000");
const SEED = Number(process.env["FOEDUS_SEED"] ?? "20261124");

/** Equal games are played out once, also those of different agreements. */
const games = new Map<string, ReferenceValue>();

function leaves(
  { model, scenario, question, defecting }: GeneratedCase,
  level: (typeof FORCES)[number],
  gatesFree = false,
): readonly ReferenceLeaf[] {
  const answer = referenceAnswer(model, scenario, question, defecting, level, gatesFree, games);
  if ("type" in answer) throw new Error(answer.message);
  return answer;
}

const verdictOf = (found: readonly ReferenceLeaf[]): string => {
  const values = new Set(found.map(({ value }) => value));
  return values.size === 1 ? ([...values][0] ?? "") : "undetermined";
};

const unite = (families: readonly (readonly (readonly string[])[])[]): readonly (readonly string[])[] =>
  [...new Map(families.flat().map((set) => [set.join(" "), set])).values()].toSorted(bySizeThenNames);

/** Games of more rounds than this are for the engine alone: playing them out takes the plain interpreter minutes. */
const ROUNDS = 100_000;

/**
 * How many rounds the plain interpreter may look at: in each state a play can come to, all that everybody may do at
 * once, for each set of duties that somebody may keep.
 */
function roundsOf(game: Game): number {
  const { players, moves, instants, isTimed } = boardOf(game);
  const states = (isTimed ? instants + 1 : 2) ** moves.length * instants;
  let rounds = states;
  for (const player of players) {
    rounds *= 1 + moves.filter(({ actor }) => actor === player).length;
    rounds *= 2 ** Math.max(0, game.provisions.filter(({ owner }) => owner === player).length - 1);
  }
  return rounds;
}

function isSmall({ model, scenario, question, defecting }: GeneratedCase): boolean {
  const inquiry = inquiryOf(model, scenario, question, defecting);
  if ("type" in inquiry) return false;
  const holes = new Map(holesOf(model, [scenario]).map((hole) => [hole.name, hole]));
  const ground = groundOf(model, scenario, true);
  let completions = 0;
  const tree = explore(
    new Map(),
    (name) => (holes.get(name)?.menu ?? []).map(({ label, value }) => ({ labels: [label], value })),
    (completion) => {
      completions += 1;
      return roundsOf(groundGame(ground, inquiry, "report", completion).game);
    },
  );
  return !isProblem(tree) && completions <= 200 && leavesOf(tree).every(({ result }) => result <= ROUNDS);
}

function check(one: GeneratedCase): void {
  fc.pre(isSmall(one));
  const finding = ask(one.model, one.scenario, one.question, { variant: null, defecting: one.defecting });
  if ("type" in finding) throw new Error(`${finding.code}: ${finding.message}`);
  for (const level of FORCES) {
    expect([level, finding.verdicts[level]]).toEqual([level, verdictOf(leaves(one, level))]);
    const free = finding.gatesFree ?? finding.verdicts;
    expect([level, "gates free", free[level]]).toEqual([
      level,
      "gates free",
      verdictOf(leaves(one, level, true)),
    ]);
  }
  checkHighest(finding, leaves(one, "report"), one);
}

function checkHighest(finding: Finding, all: readonly ReferenceLeaf[], one: GeneratedCase): void {
  const discretionary = all.filter(({ value }) => value === "discretionary");
  const chosen = discretionary.length > 0 ? discretionary : all;
  expect(finding.sufficient.minimal).toEqual(unite(chosen.map(({ sufficient }) => sufficient)));
  expect(finding.blockers.minimal).toEqual(unite(chosen.map(({ blocking }) => blocking)));
  // A settling set settles: whatever the other holes are, the value is the one it says.
  const labels = labelsOf(one, all);
  for (const { verdict, sets } of finding.settling) {
    for (const set of sets) {
      const left = labels.filter(({ answers }) =>
        set.every(({ hole, answer }) => (answers.get(hole) ?? answer) === answer),
      );
      expect(left.length).toBeGreaterThan(0);
      for (const { value } of left) expect(value).toBe(verdict);
    }
  }
}

function labelsOf(
  { model, scenario }: GeneratedCase,
  all: readonly ReferenceLeaf[],
): readonly { value: string; answers: ReadonlyMap<string, string> }[] {
  const menus = new Map(holesOf(model, [scenario]).map(({ name, menu }) => [name, menu]));
  return all.map(({ value, completion }) => ({
    value,
    answers: new Map(
      [...completion].map(([hole, answer]) => [
        hole,
        menus.get(hole)?.find((each) => each.value === answer)?.label ?? labelByText(menus.get(hole), answer),
      ]),
    ),
  }));
}

function labelByText(
  menu: readonly { label: string; value: unknown }[] | undefined,
  answer: unknown,
): string {
  return menu?.find(({ value }) => JSON.stringify(value) === JSON.stringify(answer))?.label ?? "";
}

test(
  `the engine and the plain interpreter agree on ${String(CASES)} generated agreements and scenarios`,
  { timeout: 3_600_000 },
  () => {
    fc.assert(fc.property(generatedCase, check), {
      numRuns: CASES,
      seed: SEED,
    });
  },
);
