import type { PartyExpression, Provision } from "@foedus/engine";
import { actNamed } from "../saying/acts.js";
import { deadlineTermSaid } from "../saying/deadlines.js";
import { measuresSaid } from "../saying/measures.js";
import { needSaid } from "../saying/needs.js";
import { MODALS, afterwardsSaid, sentenceSaid } from "../saying/provisions.js";
import { onReadingSaid } from "../saying/readings.js";
import { said } from "../saying/terms.js";
import { whom, type Voice } from "../saying/voice.js";
import { capital, listed } from "../saying/words.js";
import { normalForm } from "./normal-form.js";
import type { Part, Point } from "./part.js";

const orNothing = (words: string): string | null => (words === "" ? null : words);

const beneficiaryOf = ({ action }: Provision): PartyExpression | null => {
  if (action.type === "respond") return action.beneficiary;
  return action.type === "attack" ? action.on : null;
};

/** What is to be done, without for whom and by when. */
function whatSaid(voice: Voice, { action }: Provision): string {
  switch (action.type) {
    case "respond":
      return said(voice, "with what", action.measures, (rule) => measuresSaid(voice, rule));
    case "enact":
      return `enact the law “${action.law}”; its scope: ${said(voice, "its scope", action.scope, (words) => (words === "" ? "not said" : `“${words}”`))}`;
    case "report":
      return `report to ${action.to.replaceAll("_", " ")}`;
    case "act":
      return actNamed(voice, action.act);
    case "attack":
      return "attack";
  }
}

/** What is to be done; for whom stands at a point of its own. */
function whatOf({ action }: Provision): unknown {
  if (action.type === "respond") return [action.type, action.measures];
  return action.type === "attack" ? action.type : action;
}

/** What a provision says, point by point. */
export function sentencePart(voice: Voice, provision: Provision): Part {
  const { type, owner, deadline, needs = [], unless = [], onReadings = [], repair, outside } = provision;
  const beneficiary = beneficiaryOf(provision);
  const normal = (value: unknown): string => normalForm(value, voice.instrument);
  const points: readonly Point[] = [
    { point: "who", normal: normal(owner), said: whom(voice, owner) },
    { point: "must or may", normal: type, said: MODALS[type] },
    {
      point: "for whom",
      normal: normal(beneficiary),
      said: beneficiary === null ? null : whom(voice, beneficiary),
    },
    { point: "what", normal: normal(whatOf(provision)), said: whatSaid(voice, provision) },
    {
      point: "by when",
      normal: normal(deadline),
      said: orNothing(deadlineTermSaid(voice, deadline).trim()),
    },
    {
      point: "what it waits for",
      normal: normal(needs),
      said: orNothing(listed(needs.map((need) => needSaid(voice, need)))),
    },
    {
      point: "what lifts it",
      normal: normal(unless),
      said: orNothing(
        listed(
          unless.map((need) => needSaid(voice, need)),
          "or",
        ),
      ),
    },
    {
      point: "on which readings",
      normal: normal(onReadings.map(({ words, label }) => [words, label])),
      said: orNothing(listed(onReadings.map(onReadingSaid))),
    },
    {
      point: "what follows",
      normal: normal([repair, outside]),
      said: orNothing(afterwardsSaid(provision).join(" ")),
    },
  ];
  return {
    kind: "sentence",
    key: normal([owner, provision.action.type, beneficiary]),
    title: whom(voice, owner),
    said: `${capital(sentenceSaid(voice, [provision]))}.`,
    points,
    parts: [],
  };
}
