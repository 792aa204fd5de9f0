import { holdsOnReadings } from "../completions/settle.js";
import type { Completion } from "../completions/settle.js";
import type { PartyName } from "../model/party.js";
import { ownersOf } from "./candidates.js";
import type { Candidate } from "./candidates.js";
import type { Ground } from "./context.js";
import { forPlay } from "./for-play.js";
import type { GroundProvision } from "./game.js";
import { groundCandidate } from "./provisions.js";
import type { GroundCandidate } from "./provisions.js";

/**
 * The clauses that others refer to: those whose breach sets off or ends, and those whose performance is waited for.
 * Whoever owes under them is in play, though nothing is asked of it.
 */
export class Support {
  readonly #texts: ReadonlyMap<string, readonly Candidate[]>;
  readonly #ground: Ground;
  readonly #side: PartyName;
  readonly #completion: Completion;
  readonly #grounded = new Map<string, readonly GroundCandidate[]>();

  constructor(ground: Ground, texts: readonly Candidate[], side: PartyName, completion: Completion) {
    const referred = new Set(texts.flatMap(referredClauses));
    const kept = new Map<string, Candidate[]>();
    for (const text of texts) {
      const { name } = text.clause;
      if (referred.has(name)) kept.set(name, [...(kept.get(name) ?? []), text]);
    }
    this.#texts = kept;
    this.#ground = ground;
    this.#side = side;
    this.#completion = completion;
  }

  /** What a clause provides for each owner, before anything that moves may change. */
  readonly providedBy = (clause: string): readonly GroundProvision[] =>
    this.#base(clause).flatMap(({ provisions }) => provisions);

  /** The provisions of all clauses that these refer to, and those of the clauses they refer to in turn. */
  of(grounded: readonly GroundCandidate[]): readonly GroundCandidate[] {
    const pending = grounded.flatMap(({ candidate }) => referredClauses(candidate));
    const seen = new Set<string>();
    const found: GroundCandidate[] = [];
    for (;;) {
      const clause = pending.pop();
      if (clause === undefined) return found;
      if (seen.has(clause)) continue;
      seen.add(clause);
      for (const base of this.#base(clause)) {
        pending.push(...referredClauses(base.candidate));
        found.push(
          forPlay(base, {
            ground: this.#ground,
            side: this.#side,
            completion: this.#completion,
            providedBy: this.providedBy,
          }),
        );
      }
    }
  }

  #base(clause: string): readonly GroundCandidate[] {
    const known = this.#grounded.get(clause);
    if (known !== undefined) return known;
    const holding = (this.#texts.get(clause) ?? []).filter((text) =>
      holdsOnReadings(text.clause, text.provision, this.#completion),
    );
    const base = holding.flatMap((text) =>
      ownersOf(this.#ground, text.provision, this.#side, this.#completion).map((owner) =>
        groundCandidate(this.#ground, text, owner, this.#side, null, this.#completion),
      ),
    );
    this.#grounded.set(clause, base);
    return base;
  }
}

/** The clauses that a provision's effect turns on. */
export function referredClauses({ clause, provision }: Candidate): readonly string[] {
  return [
    ...(clause.trigger?.type === "breach" ? [clause.trigger.clause] : []),
    ...clause.until.flatMap((ending) => (ending.type === "breach" ? [ending.clause] : [])),
    ...[...(provision.needs ?? []), ...(provision.unless ?? [])].flatMap((need) =>
      need.type === "performance" ? [need.clause] : [],
    ),
  ];
}
