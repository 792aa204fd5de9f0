import type { Span } from "@foedus/reading";
import { isDecidedFor } from "../format/statement.js";
import type { Statement } from "../format/statement.js";
import { findAgain } from "./find-again.js";
import type { Loss } from "./find-again.js";

/** Why a statement is not carried over: its words; their order; its own spans; or the statement that carries it. */
export type LossOfStatement = Loss | "disordered" | "misplaced" | "carrier_lost";

/** What became of the statements of a report in its correction. */
export interface CarriedOver {
  readonly carried: readonly Statement[];
  readonly lost: readonly { readonly statement: Statement; readonly reason: LossOfStatement }[];
}

interface Text {
  readonly name: string;
  readonly text: string;
}

type Spans =
  | { readonly type: "spans"; readonly spans: readonly Span[]; readonly isExact: boolean }
  | { readonly type: "lost"; readonly reason: Loss | "disordered" };

const spansAgain = (spans: readonly Span[], from: string, to: string): Spans => {
  const again: Span[] = [];
  let isExact = true;
  for (const span of spans) {
    const found = findAgain(from, span, to);
    if (found.type === "lost") return found;
    again.push(found.span);
    isExact &&= found.isExact;
  }
  const isDisordered = again.some(([start], index) => {
    const [now, before] = [spans[index], spans[index - 1]];
    const end = again[index - 1]?.[1];
    return (
      now !== undefined && before !== undefined && before[1] <= now[0] && end !== undefined && start < end
    );
  });
  return isDisordered ? { type: "lost", reason: "disordered" } : { type: "spans", spans: again, isExact };
};

/** Whether the statement's words are those of its report, so that there is something to look for. */
const isInPlace = ({ content, words }: Statement, text: string): boolean =>
  content.every(
    ([start, end], index) =>
      start < end && end <= text.length && (words === undefined || text.slice(start, end) === words[index]),
  ) &&
  (words === undefined || words.length === content.length);

/** The spans that only help a reader: kept where all are found, else left out for a person to mark again. */
const helpful = (spans: readonly Span[], from: string, to: string): Extract<Spans, { type: "spans" }> => {
  const found = spansAgain(spans, from, to);
  return found.type === "spans" ? found : { type: "spans", spans: [], isExact: false };
};

const statementIn = (
  statement: Statement,
  content: Extract<Spans, { type: "spans" }>,
  from: Text,
  to: Text,
): Statement => {
  const speaker = helpful(statement.speaker.spans, from.text, to.text);
  const cue = helpful(statement.cue, from.text, to.text);
  const isSame = content.isExact && speaker.isExact && cue.isExact;
  const words = content.spans.map(([start, end]) => to.text.slice(start, end));
  const reason = `Carried over from “${from.name}”, where it was ${statement.status}; not all of its words stand here to the letter.`;
  return {
    ...statement,
    report: to.name,
    speaker: { ...statement.speaker, spans: speaker.spans },
    cue: cue.spans,
    content: content.spans,
    words,
    ...(isSame ? {} : { status: "proposed" as const, reason }),
  };
};

/**
 * The statements of a report in the text that corrects it. Where every marked word stands there to the byte, a person's
 * decision is carried over, too: it was about just these words, and asking for it again would teach people to confirm without
 * reading. Where blanks or quotation marks differ, or the speaker or the cue is not found, the statement is proposed; so is
 * whatever hangs under a statement that is. What cannot be found without doubt is not carried, and is returned with the reason.
 */
export const carryOver = (statements: readonly Statement[], from: Text, to: Text): CarriedOver => {
  const carried = new Map<string, Statement>();
  const lost = new Map<string, LossOfStatement>();
  const place = (statement: Statement): Statement | LossOfStatement => {
    const parent = statement.parent === null ? null : carried.get(statement.parent);
    if (parent === undefined) return "carrier_lost";
    if (!isInPlace(statement, from.text)) return "misplaced";
    const content = spansAgain(statement.content, from.text, to.text);
    if (content.type === "lost") return content.reason;
    const made = statementIn(statement, content, from, to);
    if (parent === null || isDecidedFor(parent) || !isDecidedFor(made)) return made;
    return {
      ...made,
      status: "proposed",
      reason: `“${parent.id}”, which carries it, is to be decided on again.`,
    };
  };
  // Whoever carries comes first; what hangs in a circle, or under nothing that is there, comes to no end and is lost.
  let waiting = statements;
  while (waiting.length > 0) {
    const open = new Set(waiting.map(({ id }) => id));
    const next = waiting.filter(({ parent }) => parent === null || !open.has(parent));
    const now = next.length > 0 ? next : waiting;
    for (const statement of now) {
      const result = place(statement);
      if (typeof result === "string") lost.set(statement.id, result);
      else carried.set(statement.id, result);
    }
    waiting = waiting.filter((statement) => !now.includes(statement));
  }
  return {
    carried: statements.flatMap(({ id }) => carried.get(id) ?? []),
    lost: statements.flatMap((statement) => {
      const reason = lost.get(statement.id);
      return reason === undefined ? [] : [{ statement, reason }];
    }),
  };
};
