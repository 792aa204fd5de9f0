import { holdsOnReadings } from "../completions/settle.js";
import type { Completion } from "../completions/settle.js";
import { failureReason } from "../explanation/failures.js";
import { articleInWords } from "../explanation/words.js";
import { forceOf, ownersOf } from "../grounding/candidates.js";
import type { Candidate } from "../grounding/candidates.js";
import { groundCandidate } from "../grounding/provisions.js";
import type { Clause } from "../model/instrument.js";
import { partyInWords } from "../model/lookup.js";
import type { PartyName } from "../model/party.js";
import { arisingOf } from "./arising.js";
import type { Breaches } from "./breaches.js";
import { closingsOf, earliestClosing } from "./closing.js";
import type { DutyFacts } from "./duty.js";
import type { Setting } from "./occasions.js";
import { statedClosings } from "./stated-closings.js";
import { stimuliOf } from "./stimuli-of.js";
import type { Subject } from "./stimuli-of.js";

/** One duty of the text, its open words not yet decided. */
export interface DutyName {
  readonly candidate: Omit<Candidate, "force" | "level">;
  readonly owner: PartyName;
  readonly setting: Setting;
}

/** What one duty's course depends on in a completion, or the sentence that says why it does not arise. */
export type GroundDuty =
  | { readonly type: "none"; readonly why: string }
  | { readonly type: "duty"; readonly facts: DutyFacts; readonly subject: Subject };

/** Grounds one duty in a completion in which other clauses were breached as `breaches` says. */
export function groundDuty(
  { candidate, owner, setting }: DutyName,
  completion: Completion,
  breaches: Breaches,
): GroundDuty {
  const { ground, side } = setting;
  const { instrument, article, clause, provision } = candidate;
  const force = forceOf(instrument, article, completion);
  if (!ownersOf(ground, clause, provision, side ?? "", completion).includes(owner)) {
    const why = `${articleInWords(instrument, article)} does not bind ${partyInWords(ground.model, owner)}: it does not belong to those who owe.`;
    return { type: "none", why };
  }
  if (!holdsOnReadings(clause, provision, completion)) {
    const why = `${articleInWords(instrument, article)} does not say so on this reading of its contested words.`;
    return { type: "none", why };
  }
  const grounded = groundCandidate(
    ground,
    { ...candidate, force, level: force },
    owner,
    side ?? "",
    null,
    completion,
  );
  const [found] = grounded.provisions;
  if (found === undefined) {
    const asked = { type: "gives" as const, measures: [] };
    const inquiry = {
      side: side ?? "",
      performers: { type: "each_other" as const },
      asked,
      within: null,
      defecting: [],
    };
    return { type: "none", why: failureReason(ground, inquiry, grounded)?.sentence ?? "" };
  }
  const [occurrence] = grounded.occurrences;
  const isAgainst = clause.trigger !== null && "victim" in clause.trigger;
  const victim = isAgainst ? (occurrence?.victim ?? null) : null;
  const subject: Subject = {
    instrument,
    article,
    provision: found,
    beneficiary: side,
    victim,
    aggressor: occurrence?.aggressor ?? null,
    attackers: occurrence?.attackers ?? [],
    needs: provision.needs ?? [],
    isSpared: provision.action.type === "attack" && provision.type === "prohibition" && side !== null,
  };
  const told = setting.occasion?.words ?? "it was in force";
  return {
    type: "duty",
    subject,
    facts: {
      kind: provision.type === "prohibition" ? "restraint" : "duty",
      arises: afterBreach(clause, breaches, arisingOf(ground, found, victim, told)),
      bindsAtOnce: found.conditions.length === 0,
      due: found.due,
      repair: provision.repair ?? null,
      closes: earliestClosing([
        ...closingsOf(ground, { instrument, article }, found, side, completion),
        ...statedClosings(setting.whole, candidate, subject, completion, breaches),
      ]),
      required: found.required,
      permitted: found.permitted,
      nonEmpty: found.nonEmpty,
      needs: subject.needs.length,
      stimuli: stimuliOf(setting.whole, subject, completion),
    },
  };
}

/** What the breach of another clause sets off arises with that breach, if not later; never if that clause was not breached. */
function afterBreach(
  { trigger }: Clause,
  breaches: Breaches,
  found: DutyFacts["arises"],
): DutyFacts["arises"] {
  if (trigger?.type !== "breach" || found === null) return found;
  const breach = breaches.get(trigger.clause);
  if (breach === undefined) return null;
  return { moment: Math.max(breach.from, found.moment), told: breach.told };
}
