import type { Completion } from "../completions/settle.js";
import type { Article, Level, Model } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import type { Question } from "../model/scenario.js";
import { countsAt, forceOf, mayOwn } from "./candidates.js";
import type { Candidate } from "./candidates.js";
import type { Ground } from "./context.js";

/** The clauses that a provision's effect turns on. */
export function referredClauses({
  clause,
  provision,
}: Pick<Candidate, "clause" | "provision">): readonly string[] {
  return [
    ...(clause.trigger?.type === "breach" ? [clause.trigger.clause] : []),
    ...clause.until.flatMap((ending) => (ending.type === "breach" ? [ending.clause] : [])),
    ...[...(provision.needs ?? []), ...(provision.unless ?? [])].flatMap((need) =>
      need.type === "performance" ? [need.clause] : [],
    ),
  ];
}

/** By model: the clauses that any provision's effect turns on. */
const referred = new WeakMap<Model, ReadonlySet<string>>();

function referredIn(model: Model): ReadonlySet<string> {
  const known = referred.get(model);
  if (known !== undefined) return known;
  const found = new Set(
    model.instruments.flatMap(({ articles }) =>
      articles.flatMap(({ clauses }) =>
        clauses.flatMap((clause) =>
          clause.provisions.flatMap((provision) => referredClauses({ clause, provision })),
        ),
      ),
    ),
  );
  referred.set(model, found);
  return found;
}

/**
 * Every provision of the clauses that count at the level, as far as it can bear on what is asked of the performers. Of an article that
 * speaks of none of them, and to which no other refers, it is not asked how firmly it binds: that cannot matter.
 */
export function textsFor(
  ground: Ground,
  performers: Question["outcome"]["performers"],
  side: PartyName,
  level: Level,
  completion: Completion,
): readonly Candidate[] {
  const bears = ({ clauses }: Article): boolean =>
    performers.type !== "party" ||
    clauses.some(
      ({ name, provisions }) =>
        referredIn(ground.model).has(name) ||
        provisions.some((provision) => mayOwn(ground, provision, performers.name, side)),
    );
  return ground.model.instruments.flatMap((instrument) =>
    instrument.articles.filter(bears).flatMap((article) => {
      const force = forceOf(instrument, article, completion);
      if (!countsAt(force, level)) return [];
      return article.clauses.flatMap((clause) =>
        clause.provisions.map((provision) => ({ instrument, article, clause, provision, force, level })),
      );
    }),
  );
}
