import { isByRule } from "../../format/position.js";
import type { Position } from "../../format/position.js";
import type { Change } from "../commands/command.js";

const isRecordByRule = (change: Change): boolean =>
  change.type === "record" && change.kind === "position" && isByRule(change.value);

/**
 * How undo and redo deal with a change of one record: `compare` what is there with what the other command left, as a rule;
 * `leave` a position that the rules made or removed then, for they say anew what follows now; or `set` what a person had set
 * before it gave way to the rules, whatever these have made of it since.
 */
export const dealingWith = (back: Change, of: Change, now: Position | null): "compare" | "leave" | "set" => {
  if (back.kind !== "position") return "compare";
  const wasByRule = isRecordByRule(of);
  if (wasByRule && (back.type === "remove" || isRecordByRule(back))) return "leave";
  if (of.type === "remove" && isRecordByRule(back)) return "leave";
  const gaveWay = wasByRule || of.type === "remove";
  return gaveWay && (now === null || isByRule(now)) ? "set" : "compare";
};
