import { RangeSetBuilder } from "@codemirror/state";
import type { Extension } from "@codemirror/state";
import { Decoration, ViewPlugin } from "@codemirror/view";
import type { DecorationSet, EditorView, ViewUpdate } from "@codemirror/view";

/** The deepest indentation that is set apart. */
const DEEPEST = 12;

const COMMENT = /^(?:[^"-]|"[^"]*"?|-(?!-))*?(--.*)$/u;
const BEGINS = /^(?:agreement|article|party|parties|group|council|variant|scenario|phase)\b/u;

const decorated = (view: EditorView): DecorationSet => {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      const indent = Math.min(DEEPEST, /^ */u.exec(line.text)?.[0].length ?? 0);
      const opens = BEGINS.test(line.text) ? " line-begins" : "";
      builder.add(line.from, line.from, Decoration.line({ class: `indent-${indent}${opens}` }));
      if (indent > 0) builder.add(line.from, line.from + indent, Decoration.mark({ class: "indentation" }));
      const comment = COMMENT.exec(line.text)?.[1];
      if (comment !== undefined && comment !== "")
        builder.add(line.to - comment.length, line.to, Decoration.mark({ class: "word-comment" }));
      at = line.to + 1;
    }
  }
  return builder.finish();
};

/**
 * Sets lines as a treaty is set: what is indented hangs where it is broken, comments stand back, and what begins something stands
 * apart. By classes, for the page allows no styles written into it.
 */
export const linesSet: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorated(view);
    }
    update({ docChanged, viewportChanged, view }: ViewUpdate): void {
      if (docChanged || viewportChanged) this.decorations = decorated(view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);
