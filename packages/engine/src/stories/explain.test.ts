import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../completions/explore.js";
import { holesOf } from "../completions/holes.js";
import { holesUnder } from "../completions/variant.js";
import { groundOf } from "../grounding/context.js";
import type { Game } from "../grounding/game.js";
import type { Model } from "../model/instrument.js";
import type { Scenario } from "../model/scenario.js";
import { stated } from "../model/term.js";
import { after, boardOf, isOver, outcomeHolds, startOf } from "../reference/state.js";
import type { Move, State } from "../reference/state.js";
import { Lawfulness } from "../reference/lawful.js";
import { smallCase } from "../testing/small-case.js";
import { attack, clause, course, duty, on, pactWith } from "../testing/pact.js";
import type { Changes } from "../testing/pact.js";
import { asNato, attackOn, model, tripwire } from "../testing/reported-guarantee.js";
import { ask } from "../verdicts/ask.js";
import { inquiryOf } from "../verdicts/inquiry.js";
import { answerAt } from "../verdicts/level.js";
import { explain } from "./explain.js";
import type { ExplainOptions } from "./explain.js";
import type { Explanation, Story } from "./story.js";
import { toldCompletion } from "./told-completion.js";

const OPTIONS: ExplainOptions = {
  asked: "why_not",
  level: "report",
  gatesFree: false,
  variant: null,
  defecting: [],
};

const armedForce = (name = "us"): Scenario =>
  attackOn("ukraine", {
    performers: { type: "party", name },
    act: { type: "gives", measure: "armed_force" },
  });

function explained(of: Model, scenario: Scenario, changes: Partial<ExplainOptions> = {}): Explanation {
  const [question] = scenario.questions;
  if (question === undefined) throw new Error("no question");
  const found = explain(of, scenario, question, { ...OPTIONS, ...changes });
  if (isProblem(found)) throw new Error(found.message);
  return found;
}

function storyOf({ story }: Explanation): Story {
  if (story?.type !== "story") throw new Error("no story");
  return story;
}

const sentences = (one: Explanation): readonly string[] => storyOf(one).steps.map(({ sentence }) => sentence);

/** The closed game an explanation is told in, grounded anew. */
function gameOf(of: Model, scenario: Scenario, one: Explanation, options: ExplainOptions): Game {
  const [question] = scenario.questions;
  if (question === undefined) throw new Error("no question");
  const inquiry = inquiryOf(of, scenario, question, options.defecting);
  const holes = holesUnder(of, holesOf(of, [scenario]), options.variant);
  if (isProblem(inquiry) || isProblem(holes) || "type" in inquiry) throw new Error("cannot be asked");
  const answer = answerAt(groundOf(of, scenario, options.gatesFree), inquiry, holes, options.level);
  if (isProblem(answer)) throw new Error(answer.message);
  const told = toldCompletion(answer, one.told);
  if (told === null) throw new Error("no completion");
  return told.leaf.grounding.game;
}

/** Plays a story on the plain interpreter: every move and every passing must be open, and the end must be the one told. */
function expectRealPlay(game: Game, story: Story): void {
  const board = boardOf(game);
  const lawfulness = new Lawfulness(board);
  let state: State = startOf(board);
  for (const { instant, moves } of story.play) {
    expect(state.instant).toBe(instant);
    const made: Move[] = [];
    for (const player of board.players) {
      const open = lawfulness.openChoices(player, state);
      const own = moves.filter((name) =>
        board.moves.some((move) => move.name === name && move.actor === player),
      );
      const choice = open.find((move) => (move?.name ?? null) === (own[0] ?? null));
      expect([player, own, choice !== undefined]).toEqual([player, own.slice(0, 1), true]);
      if (choice !== undefined && choice !== null) made.push(choice);
    }
    state = after(board, state, made);
  }
  expect(isOver(board, state)).toBe(true);
  expect(outcomeHolds(board, state)).toBe(story.reached);
  const acted = story.steps.filter(({ type }) => type === "acts").flatMap(({ moves }) => moves);
  expect(acted.toSorted()).toEqual(story.play.flatMap(({ moves }) => moves).toSorted());
  const omitted = story.steps.filter(({ type }) => type === "omits").flatMap(({ moves }) => moves);
  for (const move of omitted) expect(acted).not.toContain(move);
}

describe("why not", () => {
  test("what is assured has no course of events against it, and the answer says so", () => {
    const one = explained(model, armedForce(), { variant: tripwire });
    expect(one).toMatchObject({ verdict: "assured", told: "assured", story: null, suppositions: [] });
    expect(one.sentence).toContain("There is nothing to tell against it.");
  });

  test("what is left open: the impossible completion that supposes least, and that the text does not say so", () => {
    const one = explained(model, armedForce());
    expect(one).toMatchObject({ verdict: "undetermined", told: "impossible" });
    const deciding = one.suppositions.filter(({ decides }) => decides);
    expect(deciding.map(({ hole, answer }) => [hole, answer])).toEqual([
      ["alaska.guarantee.us.measures", "assistance except armed_force"],
    ]);
    for (const { sentence } of one.suppositions) expect(sentence).toContain("The text does not say.");
    expect(sentences(one).at(-1)).toBe(
      "The date asked about: US has given no armed force. What is asked for UKRAINE is not reached.",
    );
  });

  test("a finder that does not find: omission and delay are open to it", () => {
    const omitted = storyOf(explained(model, armedForce(), { variant: asNato })).steps.find(
      ({ type }) => type === "omits",
    );
    expect(omitted).toMatchObject({
      date: "2026-03-03",
      actors: ["us"],
      because: "finding_open",
      level: "report",
      sources: ["witkoff-1"],
    });
  });

  test("a defector's breach is told as a breach, and dated when it is complete", () => {
    const one = explained(model, armedForce(), { variant: tripwire, defecting: ["us"] });
    expect(storyOf(one).steps.find(({ type }) => type === "breaches")).toMatchObject({
      date: "2026-02-04",
      actors: ["us"],
      because: "breach",
    });
  });

  test("a domestic process that does not allow it", () => {
    const scenario = attackOn("uk", {
      performers: { type: "party", name: "us" },
      act: { type: "gives", measure: "assistance" },
    });
    const one = explained(model, scenario, { gatesFree: true, level: "law" });
    expect(one).toMatchObject({ verdict: "discretionary", level: "law" });
    expect(storyOf(one).steps.find(({ type }) => type === "omits")).toMatchObject({
      actors: ["us.constitutional_process"],
      because: "gate_open",
    });
  });

  test("what no clause provides for is impossible, and the reason is no clause", () => {
    const one = explained(model, armedForce(), { level: "law" });
    expect(one.reasons.map(({ code }) => code)).toEqual(["no_clause"]);
    expect(storyOf(one).steps.map(({ type }) => type)).toEqual(["event", "event", "ends"]);
  });
});

describe("why not, of one clause", () => {
  const asked = (changes: Changes, days = 30): Explanation => {
    const [question] = armedForce().questions;
    if (question === undefined) throw new Error("no question");
    const within = { amount: days, unit: "days" } as const;
    const scenario = { ...course(on("2026-02-01", attack)), questions: [{ ...question, within }] };
    return explained(pactWith(changes), scenario);
  };
  const respond = (measures: object): Changes => ({
    provision: {
      action: {
        type: "respond",
        beneficiary: { type: "party", name: "ukraine" },
        measures: stated({
          required: [],
          permitted: ["assistance"],
          excluded: [],
          mentioned: [],
          nonEmpty: true,
          asDeemed: true,
          ...measures,
        }),
      },
    },
  });
  const because = (one: Explanation): readonly unknown[] =>
    storyOf(one)
      .steps.filter(({ type }) => type === "omits")
      .map((step) => step.because);

  test("a duty that falls due after the date asked about", () => {
    const one = asked({}, 1);
    expect(because(one)).toEqual(["not_due"]);
    expect(sentences(one).at(-2)).toContain("it is due only by 2026-02-04, after the date asked about.");
  });

  test("a duty without a deadline", () => {
    expect(because(asked({ provision: { deadline: stated({ type: "none" }) } }))).toEqual(["no_deadline"]);
  });

  test("a choice of means: other help is given, which keeps the duty, and is told as such", () => {
    const one = asked(respond({}));
    expect(because(one)).toEqual(["own_means"]);
    expect(sentences(one)).toContain(
      "US imposes sanctions. This keeps what is due under Article 1 of the Pact, which leaves the means to it and does not require armed force.",
    );
  });

  test("an express permission obliges nobody", () => {
    expect(
      because(asked({ ...respond({}), provision: { ...respond({}).provision, type: "permission" } })),
    ).toEqual(["permission"]);
  });

  test("a council whose vote falls short: how many it takes, and who is in favour", () => {
    const one = asked({ clause: { determiner: stated({ type: "council", council: "council" }) } });
    expect(because(one)).toEqual(["vote_open"]);
    expect(sentences(one).at(-2)).toBe(
      "UK and US do not vote for a decision that Article 1 of the Pact is set off. A vote is free: no clause makes one in favour due by then. It takes all 2 who have a vote; in favour: none; without it Article 1 of the Pact gives rise to nothing.",
    );
  });

  test("a prohibition besides an express permission forbids it", () => {
    const restraint = {
      ...clause,
      name: "pact.article-1.2",
      provisions: [{ ...duty, type: "prohibition" as const, deadline: stated({ type: "none" as const }) }],
    };
    const one = asked({
      provision: { ...respond({}).provision, type: "permission" },
      more: [restraint],
    });
    expect(one.verdict).toBe("impossible");
    expect(because(one)).toEqual(["forbidden"]);
  });

  test("a clause is quoted once, in the words of the text", () => {
    const quoted = storyOf(asked({}, 1)).steps.filter(({ quote }) => quote !== null);
    expect(quoted.map(({ quote }) => quote)).toEqual([clause.location.words]);
    expect(quoted[0]?.sentence).toContain(`“${clause.location.words}”`);
  });
});

describe("why", () => {
  test("what is assured: reached even where all others do the least; level, source and clause are named", () => {
    const one = explained(model, armedForce(), { asked: "why", variant: tripwire });
    expect(storyOf(one)).toMatchObject({ reached: true, committed: [] });
    expect(storyOf(one).steps.find(({ type }) => type === "sets_off")).toMatchObject({
      clause: "alaska.guarantee",
      level: "report",
      sources: ["witkoff-1"],
    });
    expect(one.restsOn.filter(({ type }) => type === "assumption").length).toBeGreaterThan(0);
  });

  test("what is discretionary: a course in which it is reached, and whose choices it takes", () => {
    const one = explained(model, armedForce(), { asked: "why", variant: asNato });
    expect(storyOf(one)).toMatchObject({ reached: true, committed: ["us"] });
    expect(sentences(one)).toContain(
      "US gives armed force. No clause makes this due by then: it is its choice.",
    );
  });

  test("what is left open: a completion in which it is at its best", () => {
    expect(explained(model, armedForce(), { asked: "why" })).toMatchObject({
      verdict: "undetermined",
      told: "assured",
    });
  });

  test("what is impossible has no course of events for it, and the reasons stand instead", () => {
    const one = explained(model, armedForce(), { asked: "why", level: "law" });
    expect(one).toMatchObject({ verdict: "impossible", story: null });
    expect(one.reasons.length).toBeGreaterThan(0);
  });
});

test.each([
  ["the text as it stands", {}],
  ["as in the treaty", { variant: asNato }],
  ["the tripwire", { variant: tripwire }],
  ["the tripwire and a defector", { variant: tripwire, defecting: ["us"] }],
])("every story of the reported guarantee is a real play: %s", (_, changes) => {
  let told = 0;
  for (const asked of ["why", "why_not"] as const) {
    for (const gatesFree of [false, true]) {
      const options = { ...OPTIONS, ...changes, asked, gatesFree };
      const one = explained(model, armedForce(), options);
      if (one.story?.type !== "story") continue;
      expectRealPlay(gameOf(model, armedForce(), one, options), one.story);
      told += 1;
    }
  }
  expect(told).toBeGreaterThan(1);
});

test("every story of generated agreements is a real play, and comes to what its verdict says", () => {
  fc.assert(
    fc.property(smallCase, fc.constantFrom("why" as const, "why_not" as const), (one, asked) => {
      const options = { ...OPTIONS, asked, defecting: one.defecting };
      const found = explain(one.model, one.scenario, one.question, options);
      fc.pre(!isProblem(found) && found.story?.type === "story");
      const game = gameOf(one.model, { ...one.scenario, questions: [one.question] }, found, options);
      expectRealPlay(game, storyOf(found));
      expect(storyOf(found).reached).toBe(asked === "why");
      const finding = ask(one.model, one.scenario, one.question, { variant: null, defecting: one.defecting });
      expect(isProblem(finding) ? null : finding.verdict).toBe(found.verdict);
    }),
    { numRuns: 150, seed: 20261124 },
  );
});

test("the same question gives the same story to the byte", () => {
  const once = JSON.stringify(explained(model, armedForce()));
  expect(JSON.stringify(explained(model, armedForce()))).toBe(once);
});

test("a name nobody knows is a typed problem", () => {
  const scenario = armedForce("mars");
  const [question] = scenario.questions;
  if (question === undefined) throw new Error("no question");
  expect(explain(model, scenario, question, OPTIONS)).toMatchObject({
    type: "problem",
    code: "unknown_name",
  });
});
