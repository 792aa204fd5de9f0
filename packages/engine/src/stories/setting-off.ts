import { articleInWords, joined, levelInWords, sentence } from "../explanation/words.js";
import type { GroundProvision } from "../grounding/game.js";
import { articleByName } from "../model/lookup.js";
import { hasArisen } from "../reference/state.js";
import type { State } from "../reference/state.js";
import type { Moment } from "../time/moment.js";
import { endOfPeriod } from "../time/moment.js";
import { isMet } from "./conditions.js";
import { dayOf } from "./facts.js";
import type { Fact } from "./facts.js";
import { contentOf, whoInWords } from "./performances.js";
import { articleOf, quoteOf, standingOf } from "./telling.js";
import type { Telling } from "./telling.js";
import { conditionInWords } from "./waiting.js";

const EFFECT: Readonly<Record<GroundProvision["type"], { verb: string; to: string }>> = {
  duty: { verb: "obliges", to: "to " },
  permission: { verb: "expressly lets", to: "" },
  prohibition: { verb: "forbids", to: "to " },
};

/** A provision begins to apply to its owner: the clause in its own words, what it gives rise to, and what it waits for. */
export function settingOff(telling: Telling, owned: GroundProvision, state: State, now: Moment): Fact {
  const standing = standingOf(telling, owned);
  const article = articleOf(telling, owned);
  const full = standing === null ? article : articleInWords(standing.instrument, standing.article);
  const { board } = telling.play;
  const waits = owned.conditions.filter((condition) => !isMet(board, condition, state));
  const through = standing?.occurrence?.through;
  const deemed =
    through === null || through === undefined
      ? ""
      : `, the attack being deemed one on the party by ${articleByName(through.article)}`;
  const untriggered = standing !== null && standing.clause.trigger === null;
  const opening =
    standing === null
      ? ""
      : `${untriggered ? `${sentence(full)} applies` : `This sets off ${full}`}${deemed}. It counts ${levelInWords(standing.force)}; its words, as modelled here: “${quoteOf(standing.clause)}”. `;
  return {
    type: "sets_off",
    date: dayOf(now),
    because: null,
    actor: owned.owner,
    moves: [],
    standing,
    quotes: true,
    words: (actors, again) => {
      const who = whoInWords(telling, actors);
      const { verb, to } = EFFECT[owned.type];
      const subject = again || opening === "" ? sentence(article) : "It";
      const content = contentOf(telling, standing?.provision ?? null, owned, actors);
      const awaited = waits.map((condition) =>
        conditionInWords(telling, owned, condition, actors.length > 1),
      );
      const once = awaited.length === 0 ? "" : `, once ${joined(awaited)}`;
      const due = deadline(telling, owned, hasArisen(board, owned, state) ? now : null);
      return `${again ? "" : opening}${subject} ${verb} ${who} ${to}${timed(content, due)}${once}.`;
    },
  };
}

/** By when a duty is due, as the end of a sentence; without a moment at which it arose, as its text counts it. */
function deadline(
  { inquiry }: Telling,
  { type, due, opens }: GroundProvision,
  arisen: Moment | null,
): string {
  if (type !== "duty") return "";
  switch (due.type) {
    case "none":
      return inquiry.within === null ? ", without a deadline" : ", and sets no deadline";
    case "at":
      return ` by ${dayOf(due.moment) ?? "the end"}`;
    case "after_conditions": {
      const { amount, unit } = due.duration;
      return arisen === null
        ? ` within ${String(amount)} ${unit} of that`
        : ` by ${dayOf(endOfPeriod(Math.max(opens, arisen), due.duration)) ?? "the end"}`;
    }
  }
}

/** Content and deadline, parted where the content has parts itself. */
function timed(content: string, due: string): string {
  return content.includes(",") && due.startsWith(" ") ? `${content},${due}` : `${content}${due}`;
}

/** A provision has effect now: what it waited for has happened, or what hindered it is over. */
export function arising(telling: Telling, owned: GroundProvision, now: Moment, again: boolean): Fact {
  const article = articleOf(telling, owned);
  const waited = !again && owned.conditions.length > 0;
  const how = waited
    ? `With this, what ${article} waits for has happened`
    : `${sentence(article)} has effect ${again ? "again" : "now"}`;
  const standing = standingOf(telling, owned);
  return {
    type: "arises",
    date: dayOf(now),
    because: null,
    actor: owned.owner,
    moves: [],
    standing,
    quotes: false,
    words: (actors) => {
      const who = whoInWords(telling, actors);
      const content = contentOf(telling, standing?.provision ?? null, owned, actors);
      const effect = { duty: "must", permission: "may", prohibition: "must not" }[owned.type];
      return `${how}: ${who} ${effect} ${timed(content, deadline(telling, owned, now))}.`;
    },
  };
}

/** A provision that had arisen no longer applies. */
export function ceasing(telling: Telling, owned: GroundProvision, now: Moment): Fact {
  return {
    type: "ceases",
    date: dayOf(now),
    because: "ended",
    actor: owned.owner,
    moves: [],
    standing: standingOf(telling, owned),
    quotes: false,
    words: (actors) =>
      `${sentence(articleOf(telling, owned))} no longer applies to ${whoInWords(telling, actors)}.`,
  };
}
