import { MergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { minimalSetup } from "codemirror";
import { editorTheme } from "./editor-theme.js";
import { linesSet } from "./lines.js";

interface Side {
  readonly text: string;
  readonly label: string;
}

const mergeTheme = EditorView.theme({
  ".cm-changedLine": { backgroundColor: "var(--panel)" },
  ".cm-changedText, .cm-deletedText": {
    background: "var(--link-tint)",
    textDecoration: "underline 2px var(--link)",
  },
  ".cm-content": { padding: "0.75rem 0" },
  ".cm-mergeSpacer": { background: "none" },
});

/** Two texts side by side with what differs, in a shadow root as the editor is; the first can be written in where wanted. */
export class SideBySide {
  readonly dom: HTMLElement;
  readonly #view: MergeView;

  constructor(first: Side, second: Side, isWritten: boolean) {
    this.dom = document.createElement("div");
    const root = this.dom.attachShadow({ mode: "open", delegatesFocus: true });
    const both = (label: string, isEditable: boolean): Extension => [
      minimalSetup,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        "aria-label": label,
        dir: "auto",
        spellcheck: "false",
        tabindex: "0",
      }),
      // What is not written in can be gone through by the keyboard all the same.
      isEditable ? [] : [EditorState.readOnly.of(true)],
      EditorState.lineSeparator.of("\n"),
      linesSet,
      editorTheme,
      mergeTheme,
    ];
    this.#view = new MergeView({
      parent: root,
      root,
      a: { doc: first.text, extensions: both(first.label, isWritten) },
      b: { doc: second.text, extensions: both(second.label, false) },
      gutter: false,
      ...(isWritten ? { revertControls: "b-to-a" as const } : {}),
    });
  }

  /** The first text, as it stands by now. */
  get text(): string {
    return this.#view.a.state.doc.toString();
  }

  end(): void {
    this.#view.destroy();
  }
}
