import type { ArmedAttack } from "../grounding/attacks.js";
import type { Ground } from "../grounding/context.js";
import { wherein } from "../grounding/triggers.js";
import { happeningInWords } from "../model/happening.js";
import { partyInWords } from "../model/lookup.js";
import type { ScenarioEvent } from "../model/scenario.js";
import { actInWords } from "./acts.js";
import { joined } from "./words.js";

/** What else is said of an attack: how it is, what came before it, of what it is part. */
export function furtherSaid({ qualities = [], afterDemand, conflict }: ArmedAttack): string {
  const said = qualities.map(({ quality, holds }) => `${holds ? "" : "not "}${quality.replaceAll("_", " ")}`);
  if (afterDemand !== undefined)
    said.push(afterDemand ? "after a demand that was refused" : "without a demand before it");
  if (conflict !== undefined) said.push(`part of ${conflict.replaceAll("_", " ")}`);
  return said.length === 0 ? "" : ` (${said.join("; ")})`;
}

/** What happened, without its date: "armed attack on Poland by Russia at the territory of Poland". */
export function eventInWords(ground: Pick<Ground, "model" | "places">, event: ScenarioEvent): string {
  const party = (name: string): string => partyInWords(ground.model, name);
  switch (event.type) {
    case "armed_attack": {
      const whose =
        event.object === null
          ? party(event.victim)
          : `${event.object.replaceAll("_", " ")} of ${party(event.victim)}`;
      const attackers = [...(event.aggressor === null ? [] : [event.aggressor]), ...(event.together ?? [])];
      const by = attackers.length === 0 ? "" : ` by ${joined(attackers.map(party))}`;
      const named = event.place.type === "place" ? ground.places.get(event.place.name)?.title : undefined;
      const where =
        named ??
        (event.place.type === "territory" ? `the territory of ${party(event.place.of)}` : wherein(event));
      return `armed attack on ${whose}${by} at ${where}${furtherSaid(event)}`;
    }
    case "threat":
      return `threat to ${party(event.victim)}${event.by === null ? "" : ` by ${party(event.by)}`}`;
    case "named":
      return happeningInWords(ground.model, event.subject, event.event);
    default:
      return actInWords(ground.model, event);
  }
}
