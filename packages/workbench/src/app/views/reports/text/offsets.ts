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

/** A range where it lies in an element; null where it has words elsewhere. */
const rangeWithin = (range: Range, within: Element): Range | null => {
  if (within.contains(range.commonAncestorContainer)) return range;
  if (!range.intersectsNode(within)) return null;
  // A paragraph that is selected as a whole reaches to where the next one begins, be that elsewhere: there it has no words.
  const inside = document.createRange();
  inside.selectNodeContents(within);
  if (within.contains(range.startContainer)) inside.setStart(range.startContainer, range.startOffset);
  if (within.contains(range.endContainer)) inside.setEnd(range.endContainer, range.endOffset);
  return inside.toString().trim() === range.toString().trim() ? inside : null;
};

/** Whether any words of the page are selected. */
export const isAnythingSelected = (): boolean => globalThis.getSelection()?.isCollapsed === false;

/** The words of the report that are selected; null where none are, or others too. */
export const selectedSpan = (within: Element): Span | null => {
  const selection = globalThis.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = rangeWithin(selection.getRangeAt(0), within);
  if (range === null) return null;
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
