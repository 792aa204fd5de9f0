import { addresseeInWords, type PartyExpression, type Provision } from "@foedus/engine";
import { actNamed } from "./acts.js";
import { deadlineTermSaid, hasDeadline } from "./deadlines.js";
import { forbiddenSaid, isConsultation, measuresSaid } from "./measures.js";
import { needSaid } from "./needs.js";
import { SentenceReadings } from "./readings.js";
import { isPlain } from "./said-line.js";
import { said } from "./terms.js";
import { whom, whomever, type Voice } from "./voice.js";
import { lasting, listed, sourced } from "./words.js";

export const MODALS: Readonly<Record<Provision["type"], string>> = {
  duty: "must",
  permission: "may",
  power: "has the power to",
  prohibition: "must not",
};

/** By when stands before the means, which may be long: "must assist Ukraine within 72 hours of the attack with …". */
function actionSaid(voice: Voice, { type, action }: Provision, beneficiary: string, by: string): string {
  switch (action.type) {
    case "respond": {
      const { measures } = action;
      if (measures.type === "stated" && measures.sources === undefined && isConsultation(measures.value)) {
        return `consult with ${beneficiary}${by}`;
      }
      if (type === "prohibition") {
        return `give ${beneficiary} ${said(voice, "what", measures, (rule) => forbiddenSaid(voice, rule))}${by}`;
      }
      return `assist ${beneficiary}${by} with ${said(voice, "with what", measures, (rule) => measuresSaid(voice, rule))}`;
    }
    case "enact": {
      const isPlainScope =
        isPlain(action.scope) && action.scope.type === "stated" && action.scope.value === "";
      const scope = isPlainScope
        ? ""
        : `, its scope being ${said(voice, "its scope", action.scope, (words) => `“${words}”`)}`;
      return `enact the law “${action.law}”${by}${scope}`;
    }
    case "report":
      return `report to ${addresseeInWords(voice.model, action.to)}${by}`;
    case "act":
      return `${actNamed(voice, action.act)}${by}`;
    case "attack":
      return `attack ${beneficiary}${by}`;
  }
}

/** Whom an action is for, or against. */
function beneficiaryOf({ action }: Provision): PartyExpression | null {
  if (action.type === "respond") return action.beneficiary;
  return action.type === "attack" ? action.on : null;
}

/**
 * Who must, may or must not do what, by when, waiting for what: the main part of a sentence. Where it is contested who, whether or
 * for whom, each reading stands in its place.
 */
export function sentenceSaid(voice: Voice, provisions: readonly Provision[]): string {
  const [first] = provisions;
  if (first === undefined) return "";
  const { type, deadline, needs = [], unless = [], sources } = first;
  const readings = new SentenceReadings(provisions);
  const owner = readings.said((provision) => whom(voice, provision.owner));
  const modal = readings.said((provision) => MODALS[provision.type]);
  const beneficiary = readings.said((provision) => {
    const expression = beneficiaryOf(provision);
    if (expression === null) return "";
    return provision.type === "prohibition" ? whomever(voice, expression) : whom(voice, expression);
  });
  const once = needs.length === 0 ? "" : `, ${listed(needs.map((need) => `once ${needSaid(voice, need)}`))}`;
  const lifted =
    unless.length === 0
      ? ""
      : `, unless ${listed(
          unless.map((need) => needSaid(voice, need)),
          "or",
        )}`;
  const noTime = type === "duty" && !hasDeadline(deadline) ? "; no time is set for this" : "";
  const by = deadlineTermSaid(voice, deadline);
  const acting = actionSaid(voice, first, beneficiary, by);
  return `${owner}${sourced(sources)} ${modal} ${acting}${once}${lifted}${noTime}`;
}

/** What else a provision says, as sentences of their own: time to make good, acts outside a power. */
export function afterwardsSaid(provision: Provision): readonly string[] {
  const { repair, outside } = provision;
  return [
    ...(repair === undefined
      ? []
      : [`Whoever is late may still make good within ${lasting(repair)} of when it was due.`]),
    ...(outside === undefined
      ? []
      : [
          outside === "void"
            ? "An act outside this power has no effect."
            : "An act outside this power has effect, and is a breach.",
        ]),
  ];
}
