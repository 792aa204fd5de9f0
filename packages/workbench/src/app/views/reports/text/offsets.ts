import type { Span } from "../editing/edges.js";

/** The place in the report of a place in the page; null where it is in no words of the report. */
const offsetOf = (node: Node, at: number): number | null => {
  const element = node instanceof Element ? node : node.parentElement;
  const words = element?.closest<HTMLElement>("[data-start]");
  const start = Number(words?.dataset["start"] ?? Number.NaN);
  if (Number.isNaN(start)) return null;
  return start + (node instanceof Text ? at : at === 0 ? 0 : (node.textContent?.length ?? 0));
};

/** Where words end that a range reaches into, or begin: for ends of a range that stand between paragraphs. */
const reached = (range: Range, within: Element): Span | null => {
  const words = [...within.querySelectorAll<HTMLElement>("[data-start]")].filter((one) =>
    range.intersectsNode(one),
  );
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return null;
  return [Number(first.dataset["start"]), Number(last.dataset["start"]) + (last.textContent?.length ?? 0)];
};

/** The words of the report that are selected; null where none are, or others too. */
export const selectedSpan = (within: Element): Span | null => {
  const selection = globalThis.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!within.contains(range.commonAncestorContainer)) return null;
  const ends = reached(range, within);
  if (ends === null) return null;
  const start = offsetOf(range.startContainer, range.startOffset) ?? ends[0];
  const end = offsetOf(range.endContainer, range.endOffset) ?? ends[1];
  return start >= end ? null : [start, end];
};

/** The place in the report under a pointer. */
export const offsetAt = (x: number, y: number): number | null => {
  if ("caretPositionFromPoint" in document) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret === null ? null : offsetOf(caret.offsetNode, caret.offset);
  }
  return null;
};
