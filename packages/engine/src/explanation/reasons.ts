import { conditionsMet, forcedAtoms } from "../evaluation/evaluate.js";
import type { Reason } from "../finding.js";
import type { Solution } from "../families/families.js";
import { FREE_HELP, movesTowards, performName } from "../grounding/game.js";
import type { Actor, Condition, End, GroundProvision } from "../grounding/game.js";
import type { Ground } from "../grounding/context.js";
import type { Grounding, Inquiry } from "../grounding/ground.js";
import type { Clash } from "../grounding/precedence.js";
import { neededFor } from "../grounding/provisions.js";
import type { GroundCandidate } from "../grounding/provisions.js";
import type { Level } from "../model/instrument.js";
import { articleByName, partyInWords } from "../model/lookup.js";
import { sortedUnique } from "../order/code-point.js";
import { clauseInWords } from "./acts.js";
import { endInWords, waitingInWords } from "./conditions-in-words.js";
import { failureReason } from "./failures.js";
import { heldUpReasons } from "./held-up.js";
import { actorsInWords, articleInWords, askedToDo, levelInWords, sentence } from "./words.js";

/** Why a closed game has its value: one reason per clause and code, in the order of the text. */
export function reasonsFor(
  ground: Ground,
  inquiry: Inquiry,
  { game, candidates, clashes }: Pick<Grounding, "game" | "candidates" | "clashes">,
  value: Solution["value"],
  level: Level,
): readonly Reason[] {
  const free = inquiry.countsFree === true ? freeHelpReasons(ground, inquiry, game) : [];
  if (value === "impossible") {
    const forbidden = free.filter(({ code }) => code === "forbidden");
    const reasons = impossibleReasons(ground, inquiry, { game, candidates }, level);
    // Where help is counted that no clause provides for, that none does is no reason.
    return forbidden.length === 0
      ? reasons
      : [...forbidden, ...reasons.filter(({ code }) => code !== "no_clause")];
  }
  const forced = new Set(forcedAtoms(game, []).map(({ performer }) => performer));
  const concerned = candidates.filter((candidate) => {
    if (candidate.failure !== null) return false;
    if (value === "assured") return forced.has(candidate.performer);
    // What the quick look finds owed may still be ended by somebody's move, or stand against what its owner may as well keep.
    return (
      !forced.has(candidate.performer) ||
      endsByOthers([candidate], inquiry.side).length > 0 ||
      clashes.some((clash) => isIn(clash, candidate))
    );
  });
  const reasons = byClause(concerned).flatMap((group) =>
    value === "assured"
      ? assuredReasons(ground, inquiry, game, group)
      : [
          ...choiceReasons(ground, inquiry, game, group),
          ...clashReasons(
            ground,
            clashes.filter((clash) => group.some((candidate) => isIn(clash, candidate))),
          ),
        ],
  );
  return value === "assured" ? reasons : [...reasons, ...free];
}

function isIn({ duty, owner }: Clash, { candidate, performer }: GroundCandidate): boolean {
  return candidate.clause.name === duty && performer === owner;
}

/** What is owed and forbidden at once, neither of which prevails. */
function clashReasons(ground: Ground, clashes: readonly Clash[]): readonly Reason[] {
  const told = new Map<string, Reason>();
  for (const { duty, prohibition, owner } of clashes) {
    const [owed, forbidden] = [clauseInWords(ground.model, duty), clauseInWords(ground.model, prohibition)];
    const who = partyInWords(ground.model, owner);
    const words = sentence(
      `${owed} binds ${who} to what ${forbidden} forbids it, and neither prevails; it may keep either.`,
    );
    told.set(words, { code: "own_choice", clause: duty, sentence: words });
  }
  return [...told.values()];
}

/** Who is free to give what no clause provides for, and who may not because a clause forbids it. */
function freeHelpReasons(
  ground: Ground,
  inquiry: Inquiry,
  { provisions }: Grounding["game"],
): readonly Reason[] {
  const needed = new Set(neededFor(ground, inquiry.asked).flat());
  const about = ({ permitted }: GroundProvision): boolean => permitted.some((leaf) => needed.has(leaf));
  const forbidding = provisions.filter((one) => one.type === "prohibition" && about(one));
  const bound = new Set(forbidding.map(({ owner }) => owner));
  const helpers = provisions.filter((one) => one.name.startsWith(FREE_HELP) && !bound.has(one.owner));
  const what = askedToDo(ground, inquiry.asked);
  const forbidden = sortedUnique(forbidding.map(({ clause }) => clause)).map((clause): Reason => {
    const owners = forbidding.filter((one) => one.clause === clause).map(({ owner }) => owner);
    const told = `${clauseInWords(ground.model, clause)} forbids ${actorsInWords(ground.model, sortedUnique(owners))} to ${what}.`;
    return { code: "forbidden", clause, sentence: sentence(told) };
  });
  if (helpers.length === 0) return forbidden;
  const who = actorsInWords(ground.model, sortedUnique(helpers.map(({ owner }) => owner)));
  const told = `${who} may ${what} though no clause says so, or leave it.`;
  return [...forbidden, { code: "own_choice", clause: null, sentence: sentence(told) }];
}

/** Which clauses count at a level, behind "no clause". */
const COUNTING: Readonly<Record<Level, string>> = {
  law: " that counts in law",
  commitment: ", political commitments included,",
  draft: ", drafts included as if concluded,",
  report: ", reports included as if true,",
};

function impossibleReasons(
  ground: Ground,
  inquiry: Inquiry,
  { game, candidates }: Pick<Grounding, "game" | "candidates">,
  level: Level,
): readonly Reason[] {
  if (candidates.length === 0) {
    const whom =
      inquiry.performers.type === "party" ? partyInWords(ground.model, inquiry.performers.name) : "anybody";
    const what = askedToDo(ground, inquiry.asked);
    return [
      {
        code: "no_clause",
        clause: null,
        sentence: `No clause of the texts loaded here${COUNTING[level]} obliges or expressly lets ${whom} ${what}.`,
      },
    ];
  }
  const failures = byClause(candidates).flatMap((group) => {
    const first = group.find(({ failure }) => failure !== null);
    const reason = first === undefined ? null : failureReason(ground, inquiry, first);
    return reason === null ? [] : [reason];
  });
  if (game.atoms.length === 0 || game.atoms.length >= game.needed) {
    if (failures.length > 0) return failures;
    return byClause(candidates).flatMap((group) => heldUpReasons(ground, game, group));
  }
  const named = game.atoms.map(({ performer }) => performer);
  const tooFew: Reason = {
    code: "too_few",
    clause: null,
    sentence: `It takes ${String(game.needed)}, and only ${String(named.length)} can: ${actorsInWords(ground.model, sortedUnique(named))}.`,
  };
  return [tooFew, ...failures];
}

/** Candidates of one clause, together; clauses in the order of the text. */
function byClause(candidates: readonly GroundCandidate[]): readonly (readonly GroundCandidate[])[] {
  const groups = new Map<string, GroundCandidate[]>();
  for (const candidate of candidates) {
    const { name } = candidate.candidate.clause;
    groups.set(name, [...(groups.get(name) ?? []), candidate]);
  }
  return [...groups.values()];
}

/** What assures it: a duty, or where a clause only lets somebody do it, that the scenario gives it. */
function assuredReasons(
  ground: Ground,
  inquiry: Inquiry,
  { given }: Grounding["game"],
  group: readonly GroundCandidate[],
): readonly Reason[] {
  const owing = group.filter(({ candidate }) => candidate.provision.type === "duty");
  if (owing.length > 0) return owedReasons(ground, inquiry, owing);
  const needed = neededFor(ground, inquiry.asked).flat();
  const done = new Set(given.map(({ move }) => move));
  const doing = group.filter(({ performer }) =>
    needed.some((leaf) => done.has(performName(performer, leaf))),
  );
  const [first] = doing;
  if (first === undefined) return [];
  const { instrument, article, clause } = first.candidate;
  const who = actorsInWords(ground.model, sortedUnique(doing.map(({ performer }) => performer)));
  const told = `${articleInWords(instrument, article)} lets ${who} ${askedToDo(ground, inquiry.asked)}, and the scenario says that it is done.`;
  return [{ code: "given", clause: clause.name, sentence: sentence(told) }];
}

function owedReasons(ground: Ground, inquiry: Inquiry, group: readonly GroundCandidate[]): readonly Reason[] {
  const [first] = group;
  if (first === undefined) return [];
  const { instrument, article, clause, force } = first.candidate;
  const owners = sortedUnique(group.map(({ performer }) => performer));
  const what = askedToDo(ground, inquiry.asked);
  const through = first.occurrences.find((occurrence) => occurrence.through !== null)?.through;
  const deemed =
    through === null || through === undefined
      ? ""
      : `, the attack being deemed one on the party by ${articleByName(through.article)}`;
  const once = onceInWords(ground, inquiry, group);
  const told = `Under ${articleInWords(instrument, article)}, ${actorsInWords(ground.model, owners)} must ${what}: this is owed ${levelInWords(force)}${deemed}${once}.`;
  return [{ code: "owed", clause: clause.name, sentence: told }];
}

const OWN_FINDING = "finds or declares that it is set off";

/** What the side does where all that is waited for of it is of one kind. */
const OWN_DEEDS: Readonly<Partial<Record<Condition["kind"], string>>> = {
  act: "has done what it waits for",
  request: "requests it",
  consent: "consents to it",
  finding: OWN_FINDING,
};

/** What the side itself must do first, where it must do anything. */
function onceInWords(ground: Ground, { side }: Inquiry, group: readonly GroundCandidate[]): string {
  const own = group
    .flatMap(({ provisions }) => provisions.flatMap(({ conditions }) => conditions))
    .filter((condition) => movesTowards(condition).some(({ actor }) => actor === side));
  if (own.length === 0) return "";
  const who = partyInWords(ground.model, side);
  const kinds = new Set(own.map(({ kind }) => kind));
  const [kind] = kinds;
  const deed = (kinds.size === 1 && kind !== undefined ? OWN_DEEDS[kind] : undefined) ?? OWN_FINDING;
  return `, once ${who} itself ${deed}`;
}

function choiceReasons(
  ground: Ground,
  inquiry: Inquiry,
  game: Grounding["game"],
  group: readonly GroundCandidate[],
): readonly Reason[] {
  const [first] = group;
  if (first === undefined) return [];
  const { instrument, article, clause, force } = first.candidate;
  const name = articleInWords(instrument, article);
  const reasons: Reason[] = [];
  const side = new Set([inquiry.side]);
  const waitedFor = new Map<Condition, GroundProvision>();
  for (const { provisions } of group) {
    for (const provision of provisions)
      for (const condition of provision.conditions) waitedFor.set(condition, provision);
  }
  const unmet = [...waitedFor].flatMap(([condition, provision]) =>
    conditionsMet(game, { ...provision, conditions: [condition] }, side) ? [] : [condition],
  );
  for (const waiting of new Set(unmet.map((condition) => waitingInWords(ground, name, condition)))) {
    reasons.push({ code: "another_decides", clause: clause.name, sentence: sentence(`${waiting}.`) });
  }
  for (const end of new Set(endsByOthers(group, inquiry.side).map((one) => endInWords(ground, one)))) {
    reasons.push({
      code: "another_decides",
      clause: clause.name,
      sentence: sentence(`What ${name} gives rise to ends with ${end}.`),
    });
  }
  const bound = boundInTheEnd(game);
  const performers = sortedUnique(group.map(({ performer }) => performer));
  // Who owes and waits for nobody may still put it off, until it is due.
  const due = new Set(forcedAtoms(game, []).map(({ performer }) => performer));
  const isPutOff =
    reasons.length === 0 && performers.every((performer) => bound.has(performer) && !due.has(performer));
  const free = isPutOff ? performers : performers.filter((performer) => !bound.has(performer));
  if (free.length > 0) {
    const what = askedToDo(ground, inquiry.asked);
    const when = inquiry.within === null ? "" : " within the period asked about";
    const defectors = free.filter((party) => inquiry.defecting.includes(party));
    const others = free.filter((party) => !inquiry.defecting.includes(party));
    if (others.length > 0) {
      reasons.push({
        code: "own_choice",
        clause: clause.name,
        sentence: sentence(
          `${name} leaves it to ${actorsInWords(ground.model, others)} whether to ${what}${when}${isPutOff ? ": it is not due by then" : `; it is not required ${levelInWords(force)}`}.`,
        ),
      });
    }
    if (defectors.length > 0) {
      reasons.push({
        code: "own_choice",
        clause: clause.name,
        sentence: sentence(
          `${actorsInWords(ground.model, defectors)} is assumed to be ready to breach ${name}: it may ${what}, and may withhold it by breach.`,
        ),
      });
    }
  }
  return reasons;
}

/** What others than the side could do that would end, or lift, what a clause gives rise to. */
function endsByOthers(group: readonly GroundCandidate[], side: Actor): readonly End[] {
  return group
    .flatMap(({ provisions }) => provisions.flatMap(({ ends }) => ends))
    .filter(
      ({ condition }) =>
        condition.kind === "breach" || movesTowards(condition).some(({ actor }) => actor !== side),
    );
}

/** Who could not lawfully withhold it once all that it waits for is done, its own finding too. */
function boundInTheEnd(game: Grounding["game"]): ReadonlySet<Actor> {
  const provisions = game.provisions.map((provision) => ({ ...provision, conditions: [] }));
  return new Set(forcedAtoms({ ...game, provisions }, []).map(({ performer }) => performer));
}
