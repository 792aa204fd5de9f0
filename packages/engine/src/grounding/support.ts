import { holdsOnReadings } from "../completions/settle.js";
import type { Completion } from "../completions/settle.js";
import type { PartyName } from "../model/party.js";
import { beneficiariesOf } from "./beneficiaries.js";
import { ownersOf } from "./candidates.js";
import type { Candidate } from "./candidates.js";
import type { Ground } from "./context.js";
import { forPlay } from "./for-play.js";
import { performanceFor } from "./game.js";
import type { GroundProvision } from "./game.js";
import { groundCandidate } from "./provisions.js";
import type { GroundCandidate } from "./provisions.js";
import { referredClauses } from "./texts.js";

/** What a clause provides for one of those who benefit from it. */
interface Provided {
  readonly grounded: GroundCandidate;
  readonly beneficiary: PartyName;
}

/**
 * The clauses that others refer to: those whose breach sets off or ends, and those whose performance is waited for.
 * Whoever owes under them is in play, though nothing is asked of it, and whoever benefits from them counts, the side or not.
 */
export class Support {
  readonly #texts: ReadonlyMap<string, readonly Candidate[]>;
  readonly #ground: Ground;
  readonly #side: PartyName;
  readonly #completion: Completion;
  readonly #provided = new Map<string, readonly Provided[]>();

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
    this.#base(clause).flatMap(({ grounded }) => grounded.provisions);

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
      for (const { grounded: base, beneficiary } of this.#base(clause)) {
        pending.push(...referredClauses(base.candidate));
        found.push(
          forPlay(base, {
            ground: this.#ground,
            side: beneficiary,
            completion: this.#completion,
            providedBy: this.providedBy,
          }),
        );
      }
    }
  }

  #base(clause: string): readonly Provided[] {
    const known = this.#provided.get(clause);
    if (known !== undefined) return known;
    const holding = (this.#texts.get(clause) ?? []).filter((text) =>
      holdsOnReadings(text.clause, text.provision, this.#completion),
    );
    const provided = holding.flatMap((text) =>
      beneficiariesOf(this.#ground, text, this.#side, this.#completion).flatMap((beneficiary) =>
        ownersOf(this.#ground, text.clause, text.provision, beneficiary, this.#completion).map((owner) => ({
          grounded: this.#forOther(
            groundCandidate(this.#ground, text, owner, beneficiary, null, this.#completion),
            beneficiary,
          ),
          beneficiary,
        })),
      ),
    );
    this.#provided.set(clause, provided);
    return provided;
  }

  /** What is for somebody other than the side consists in performances of its own. */
  #forOther(grounded: GroundCandidate, beneficiary: PartyName): GroundCandidate {
    if (beneficiary === this.#side) return grounded;
    const others = (leaves: readonly string[]): readonly string[] =>
      leaves.map((leaf) => performanceFor(beneficiary, leaf));
    return {
      ...grounded,
      provisions: grounded.provisions.map((provision) => ({
        ...provision,
        name: `${provision.name}:for ${beneficiary}`,
        required: provision.required.map(others),
        permitted: others(provision.permitted),
      })),
    };
  }
}
