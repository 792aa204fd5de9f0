import type { Trigger, TriggerCondition } from "@foedus/engine";
import { actDone, havingHappened } from "./acts.js";
import { placeNamed } from "./places.js";
import { clauseNamed } from "./references.js";
import { said } from "./terms.js";
import { whom, type Voice } from "./voice.js";
import { counted, listed } from "./words.js";

/** What an attack must be: "which is significant and sustained, by at least two states at once". */
export function conditionsSaid(conditions: readonly TriggerCondition[]): string {
  const qualities = conditions.flatMap((condition) =>
    condition.type === "quality"
      ? [`${condition.holds ? "" : "not "}${condition.quality.replaceAll("_", " ")}`]
      : [],
  );
  const others = conditions.flatMap((condition): readonly string[] => {
    switch (condition.type) {
      case "quality":
        return [];
      case "adversaries":
        return [`by at least ${counted(condition.atLeast)} states at once`];
      case "demand":
        return ["after a demand that was refused"];
      case "conflict":
        return [`as part of the conflict “${condition.conflict.replaceAll("_", " ")}”`];
    }
  });
  const quality = qualities.length === 0 ? [] : [`which is ${listed(qualities)}`];
  return [...quality, ...others].join(", ");
}

/** Who is attacked or threatened, named as the one whom the rest of the sentence speaks of. */
function suffering(voice: Voice, trigger: Extract<Trigger, { type: "armed_attack" | "threat" }>): string {
  const { victim } = trigger;
  if (victim.type === "party") return whom(voice, victim);
  const role = trigger.type === "threat" ? "the party threatened" : "the victim";
  return `${whom(voice, victim)} (“${role}”)`;
}

function attackSaid(voice: Voice, trigger: Extract<Trigger, { type: "armed_attack" }>): string {
  const by = trigger.aggressor === null ? "" : ` by ${whom(voice, trigger.aggressor)}`;
  const isAnywhere =
    trigger.place.type === "stated" &&
    trigger.place.value.type === "anywhere" &&
    trigger.place.sources === undefined;
  const place = isAnywhere
    ? ", wherever it is"
    : ` in ${said(voice, "where", trigger.place, (value) => placeNamed(voice, value))}`;
  const conditions = conditionsSaid(trigger.conditions ?? []);
  const being = conditions === "" ? "" : `, ${conditions}`;
  return `if there is an armed attack on ${suffering(voice, trigger)}${by}${place}${being}`;
}

/** What sets a clause off, as the beginning of a sentence. */
export function triggerSaid(voice: Voice, trigger: Trigger): string {
  switch (trigger.type) {
    case "armed_attack":
      return attackSaid(voice, trigger);
    case "threat": {
      const by = trigger.aggressor === undefined ? "" : ` by ${whom(voice, trigger.aggressor)}`;
      return `if ${suffering(voice, trigger)} is threatened${by}`;
    }
    case "event":
      return `once ${havingHappened(voice, trigger)}`;
    case "breach":
      return `if ${clauseNamed(voice, trigger.clause)} is breached`;
    case "act":
      return `if ${whom(voice, trigger.by)} ${actDone(voice, trigger.act)}`;
  }
}
