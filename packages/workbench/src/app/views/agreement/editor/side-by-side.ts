import { MergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { minimalSetup } from "codemirror";
import { differenceOf } from "./difference.js";
import { editorTheme } from "./editor-theme.js";
import { linesSet } from "./lines.js";

interface Side {
  readonly text: string;
  readonly label: string;
}

const mergeTheme = EditorView.theme({
  "&.cm-merge-a .cm-changedLine, &.cm-merge-b .cm-changedLine": { backgroundColor: "var(--panel)" },
  "&.cm-merge-a .cm-changedText, &.cm-merge-b .cm-changedText": {
    background: "var(--link-tint)",
    textDecoration: "underline 2px var(--link)",
  },
  ".cm-content": { padding: "0.75rem 0" },
  ".cm-mergeSpacer": { background: "none" },
});

/** The button that puts what the second text has in the place of what the first has there. */
const takeHere = (labels: { readonly takeHere: string }): HTMLElement => {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "←";
  button.ariaLabel = labels.takeHere;
  button.title = labels.takeHere;
  button.style.color = "var(--link)";
  button.style.font = "600 var(--text-l) / 1 var(--sans)";
  return button;
};

/** Two texts side by side with what differs, in a shadow root as the editor is; the first can be written in where wanted. */
export class SideBySide {
  readonly dom: HTMLElement;
  readonly #view: MergeView;

  constructor(first: Side, second: Side, labels: { readonly takeHere: string }, isWritten: boolean) {
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
      ...(isWritten
        ? { revertControls: "b-to-a" as const, renderRevertControl: () => takeHere(labels) }
        : {}),
    });
  }

  /** The first text, as it stands by now. */
  get text(): string {
    return this.#view.a.state.doc.toString();
  }

  /** Brings the second text to what stands elsewhere by now; what was made of the first stays. */
  follow(text: string): void {
    const changes = differenceOf(this.#view.b.state.doc.toString(), text);
    if (changes !== null) this.#view.b.dispatch({ changes });
  }

  end(): void {
    this.#view.destroy();
  }
}
