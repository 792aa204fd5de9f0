import fc from "fast-check";
import type { Action, Clause, Instrument, Provision } from "../model/instrument.js";
import type { PartyExpression } from "../model/party.js";
import { stated } from "../model/term.js";
import type { GeneratedCase } from "./arbitrary-agreement.js";
import { action, attackTurn, clausesTurn, condition, said } from "./arbitrary-attack-turn.js";
import type { Turn } from "./arbitrary-turn.js";

/**
 * What a generated case is about. Chance seldom brings together a promise, its breach and what follows, or a question and the act
 * that it is about; a theme does.
 */
export type Theme = (before: GeneratedCase) => GeneratedCase;

const russia: PartyExpression = { type: "party", name: "russia" };
const aggressor: PartyExpression = { type: "role", role: "aggressor" };

const turned =
  (turn: Turn): Theme =>
  (before) => ({ ...before, ...turn(before) });

const inTurn =
  (...themes: readonly Theme[]): Theme =>
  (before) =>
    themes.reduce((one, theme) => theme(one), before);

const provisions = (instrument: "pact" | "draft", change: (provision: Provision) => Provision): Theme =>
  turned(clausesTurn(instrument, (clause) => ({ ...clause, provisions: clause.provisions.map(change) })));

const asked =
  (change: Partial<GeneratedCase["question"]>): Theme =>
  (before) => {
    const question = { ...before.question, ...change };
    return { ...before, question, scenario: { ...before.scenario, questions: [question] } };
  };

/** Owners must, may or must not withdraw, and it is asked whether they do. */
const acts: Theme = (before) =>
  inTurn(
    provisions("pact", (provision) => ({
      ...provision,
      action: { type: "act", kind: "withdrawal", act: "withdraws_forces" },
    })),
    asked({
      outcome: { ...before.question.outcome, act: { type: "acts", act: "withdraws_forces" } },
    }),
  )(before);

/** Help is for the aggressor, and it is asked for it. */
const offence: Theme = inTurn(
  provisions("pact", (provision) => ({
    ...provision,
    action:
      provision.action.type === "respond"
        ? { ...provision.action, beneficiary: aggressor }
        : provision.action,
  })),
  asked({ side: "russia" }),
);

/** The second instrument, or the first once more under its name. */
function withDraft({ instruments }: GeneratedCase["model"]): readonly Instrument[] {
  const [pact, draft] = instruments;
  if (pact === undefined || draft !== undefined) return instruments;
  const rename = (clause: Clause): Clause => ({ ...clause, name: "draft.article-1" });
  const articles = pact.articles.map((article) => ({ ...article, clauses: article.clauses.map(rename) }));
  return [pact, { ...pact, name: "draft", articles }];
}

/** What somebody must, or must not, do under a second instrument, and what its breach sets off or ends. */
const consequence = (promised: Action, type: Provision["type"], ends: boolean): Theme =>
  inTurn(
    (before) => ({ ...before, model: { ...before.model, instruments: withDraft(before.model) } }),
    turned(
      clausesTurn("draft", (clause) => ({
        ...clause,
        // Roles are there only once somebody is attacked.
        trigger: isOfRole(promised) ? clause.trigger : null,
        determiner: stated({ type: "facts" }),
        provisions: clause.provisions.map((provision) => ({
          ...provision,
          type,
          owner: promised.type === "respond" ? { type: "party", name: "uk" } : russia,
          action: promised,
        })),
      })),
    ),
    turned(
      clausesTurn("pact", (clause) => {
        const breach = { type: "breach", clause: "draft.article-1" } as const;
        return ends ? { ...clause, until: [...clause.until, breach] } : { ...clause, trigger: breach };
      }),
    ),
    provisions("pact", (provision) => ({
      ...provision,
      action:
        provision.action.type === "respond"
          ? { ...provision.action, beneficiary: { type: "party", name: "ukraine" } }
          : provision.action,
    })),
  );

function isOfRole(promised: Action): boolean {
  return (
    (promised.type === "respond" && promised.beneficiary.type === "role") ||
    (promised.type === "attack" && promised.on.type === "role")
  );
}

const toAggressor: Action = {
  type: "respond",
  beneficiary: aggressor,
  measures: stated({
    required: ["materiel"],
    permitted: ["assistance"],
    excluded: [],
    mentioned: [],
    nonEmpty: true,
    asDeemed: false,
  }),
};

const asking = fc
  .record({ one: condition, more: said })
  .map(({ one, more }): Theme =>
    inTurn(
      turned(attackTurn(more)),
      turned(
        clausesTurn("pact", (clause) =>
          clause.trigger?.type === "armed_attack"
            ? { ...clause, trigger: { ...clause.trigger, conditions: [one] } }
            : clause,
        ),
      ),
    ),
  );

/** None in more than half of the cases. */
export const theme: fc.Arbitrary<Theme> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Theme>((same) => same) },
  { weight: 1, arbitrary: fc.constant(acts) },
  { weight: 1, arbitrary: fc.constant(offence) },
  { weight: 1, arbitrary: asking },
  {
    weight: 2,
    arbitrary: fc
      .record({
        promised: fc.oneof(action, fc.constant(toAggressor)),
        type: fc.constantFrom<Provision["type"]>("duty", "prohibition", "prohibition"),
        ends: fc.boolean(),
        betrays: fc.boolean(),
      })
      .map(({ promised, type, ends, betrays }): Theme =>
        inTurn(consequence(promised, type, ends), (before) =>
          betrays ? { ...before, defecting: ["russia", "uk"] } : before,
        ),
      ),
  },
);
