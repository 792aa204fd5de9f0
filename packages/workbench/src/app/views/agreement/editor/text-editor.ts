import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, isolateHistory } from "@codemirror/commands";
import { forEachDiagnostic, nextDiagnostic, previousDiagnostic } from "@codemirror/lint";
import {
  formatDocument,
  formatKeymap,
  renameKeymap,
  renameSymbol,
  serverCompletion,
} from "@codemirror/lsp-client";
import { search, searchKeymap } from "@codemirror/search";
import { ChangeSet, EditorState, Transaction } from "@codemirror/state";
import { EditorView, drawSelection, highlightSpecialChars, keymap, tooltips } from "@codemirror/view";
import type { ViewUpdate } from "@codemirror/view";
import type { SourceFile } from "@foedus/language";
import { Watched } from "../../../data/watched.js";
import { changesNow } from "./changes-now.js";
import { actionsAt } from "./code-actions.js";
import type { OfferedAction } from "./code-actions.js";
import { differenceOf } from "./difference.js";
import { editorTheme } from "./editor-theme.js";
import { explanations } from "./explanations.js";
import { addressOf, languageServer } from "./language-server.js";
import { linesSet } from "./lines.js";
import { openPlacesIn, whatWordsAre } from "./what-words-are.js";
import type { OpenPlace } from "./what-words-are.js";

/** From where to where, as UTF-16 offsets. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Something wrong with the text, and where. */
export interface TextProblem extends Stretch {
  readonly severity: "error" | "warning";
  /** What is wrong, and in the next line what to do. */
  readonly message: string;
  /** Counts from 1. */
  readonly line: number;
}

/** The editor as it stands. */
export interface Shown {
  readonly text: string;
  /** Where the cursor is. */
  readonly head: number;
  readonly problems: readonly TextProblem[];
  readonly open: readonly OpenPlace[];
}

interface EditorParts {
  readonly path: string;
  readonly text: string;
  readonly label: string;
  /** Called with every change, also by a form or an undo. */
  readonly onTyped: (text: string) => void;
  /** Called where something would have made the text too long, and was not put in. */
  readonly onTooLong: () => void;
}

const severityOf = (severity: string): TextProblem["severity"] =>
  severity === "error" ? "error" : "warning";

/** The most characters that a text may have: more, the language does not read (`file_too_long`). */
const LONGEST = 1_000_000;

/** How many texts it remembers, to find the places of a form that was made from an earlier one. */
const REMEMBERED = 40;

/**
 * The text of an agreement in CodeMirror, with the language server. It stands in a shadow root, for which its styles are adopted:
 * the page allows none that are written into it. There is one history of what was done in it, by typing and by the form alike.
 */
export class TextEditor {
  readonly dom: HTMLElement;
  readonly shown: Watched<Shown>;
  readonly #view: EditorView;
  /** Texts that stood here, the newest last, each with what was changed since. */
  #earlier: readonly { readonly text: string; readonly since: ChangeSet }[];

  /** The text that is remembered whatever comes. */
  #held: string | null = null;

  constructor({ path, text, label, onTyped, onTooLong }: EditorParts) {
    this.dom = document.createElement("div");
    // A name and the focus go to what is inside.
    const root = this.dom.attachShadow({ mode: "open", delegatesFocus: true });
    const { client } = languageServer();
    this.#earlier = [{ text, since: ChangeSet.empty(text.length) }];
    this.#view = new EditorView({
      parent: root,
      root,
      state: EditorState.create({
        doc: text,
        extensions: [
          // What ends a line in the store ends one here: a text without changes stays the same to the letter.
          EditorState.lineSeparator.of("\n"),
          // This key of the editor's own gives way to that of the page, which goes to what is at the cursor.
          keymap.of(defaultKeymap.filter(({ key }) => key !== "Mod-Enter")),
          keymap.of([...completionKeymap, ...formatKeymap, ...renameKeymap, ...searchKeymap]),
          history(),
          drawSelection(),
          highlightSpecialChars(),
          keymap.of(historyKeymap),
          search({ top: true }),
          EditorState.changeFilter.of(({ newDoc, startState }) => {
            const isTooLong = newDoc.length > Math.max(LONGEST, startState.doc.length);
            if (isTooLong) onTooLong();
            return !isTooLong;
          }),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({
            "aria-label": label,
            spellcheck: "false",
            tabindex: "0",
            dir: "auto",
          }),
          tooltips({ position: "fixed" }),
          autocompletion({ icons: false }),
          serverCompletion(),
          explanations,
          linesSet,
          client.plugin(addressOf(path), "foedus"),
          whatWordsAre,
          editorTheme,
          EditorView.updateListener.of((update) => {
            this.#updated(update, onTyped);
          }),
        ],
      }),
    });
    this.shown = new Watched(this.#now(text));
  }

  #now(text: string): Shown {
    const { state } = this.#view;
    const problems: TextProblem[] = [];
    forEachDiagnostic(state, ({ severity, message }, from, to) => {
      problems.push({
        from,
        to,
        severity: severityOf(severity),
        message,
        line: state.doc.lineAt(from).number,
      });
    });
    return {
      text,
      head: state.selection.main.head,
      problems,
      open: openPlacesIn(this.#view),
    };
  }

  #updated(
    { docChanged, changes, selectionSet, transactions }: ViewUpdate,
    onTyped: (text: string) => void,
  ): void {
    const isTold = transactions.some(({ effects }) => effects.length > 0);
    if (!docChanged && !selectionSet && !isTold) return;
    const shown = this.#now(docChanged ? this.#view.state.doc.toString() : this.shown.get().text);
    if (docChanged) {
      const newest = this.#earlier.slice(-REMEMBERED + 1);
      const held = this.#earlier.findLast((one) => one.text === this.#held);
      const kept = held === undefined || newest.includes(held) ? newest : [held, ...newest];
      this.#earlier = [
        ...kept.map(({ text, since }) => ({ text, since: since.compose(changes) })),
        { text: shown.text, since: ChangeSet.empty(shown.text.length) },
      ];
    }
    this.shown.set(shown);
    if (docChanged) onTyped(shown.text);
  }

  /** Remembers a text that stood here, however much is written since: sentences and form are made from it. */
  hold(text: string): void {
    this.#held = text;
  }

  /** What was changed since an earlier text; undefined where that text is forgotten. */
  #since(text: string): ChangeSet | undefined {
    return this.#earlier.findLast((one) => one.text === text)?.since;
  }

  /** Where a place of an earlier text stands by now; null where that text is forgotten. */
  nowAt(text: string, { from, to }: Stretch): Stretch | null {
    const since = this.#since(text);
    if (since === undefined) return null;
    return from === to
      ? { from: since.mapPos(from, 1), to: since.mapPos(from, 1) }
      : { from: since.mapPos(from, 1), to: since.mapPos(to, -1) };
  }

  /** Puts words in a place of an earlier text, as one step of the history. Says whether the place is still known. */
  put(text: string, place: Stretch, insert: string): boolean {
    const now = this.nowAt(text, place);
    if (now === null || now.to < now.from) return false;
    this.#view.dispatch({
      changes: { ...now, insert },
      selection: { anchor: now.from + insert.length },
      scrollIntoView: true,
      userEvent: "input.form",
      annotations: isolateHistory.of("full"),
    });
    return true;
  }

  /** Brings the text to what stands elsewhere; that is nothing to undo here. */
  follow(text: string): void {
    const changes = differenceOf(this.#view.state.doc.toString(), text);
    if (changes !== null) this.#view.dispatch({ changes, annotations: Transaction.addToHistory.of(false) });
  }

  /** Brings the cursor to a place and the place into sight. */
  select({ from, to }: Stretch, { isFocused = true, isSelected = true } = {}): void {
    const { length } = this.#view.state.doc;
    const [start, end] = [Math.min(from, length), Math.min(to, length)];
    this.#view.dispatch({
      selection: { anchor: isSelected ? end : start, head: start },
      effects: EditorView.scrollIntoView(start, { y: "center" }),
    });
    if (isFocused) this.#view.focus();
  }

  /** Goes to the next or the last problem. */
  toProblem(way: "next" | "previous"): void {
    if (way === "next") nextDiagnostic(this.#view);
    else previousDiagnostic(this.#view);
    this.#view.focus();
  }

  /** Sets the lines as the language sets them. */
  format(): void {
    formatDocument(this.#view);
    this.#view.focus();
  }

  /** Asks for another name of what stands at the cursor. */
  rename(): void {
    this.#view.focus();
    renameSymbol(this.#view);
  }

  /** What can be done where the cursor is. */
  actions(): Promise<readonly OfferedAction[]> {
    return actionsAt(this.#view);
  }

  /** Does one of the actions, as one step of the history. Says whether what it changes still stands as it did when it was offered. */
  act({ text, changes }: OfferedAction): boolean {
    this.#view.focus();
    const since = this.#since(text);
    const now = since === undefined ? null : changesNow(changes, since);
    if (now === null) return false;
    this.#view.dispatch({ changes: now, userEvent: "input.action" });
    return true;
  }

  /** Where the cursor is on the screen, for a menu to stand at; null where it is out of sight. */
  cursorPlace(): { readonly left: number; readonly bottom: number } | null {
    return this.#view.coordsAtPos(this.#view.state.selection.main.head);
  }

  /** The other texts of the dossier, and what to do where a renaming changes one of them. */
  setOthers(texts: readonly SourceFile[], onChanged: (path: string, text: string) => void): void {
    const server = languageServer();
    server.texts.changeElsewhere = (uri, text) => {
      const other = texts.find(({ path }) => addressOf(path) === uri);
      if (other !== undefined) onChanged(other.path, text);
    };
    server.texts.setTexts(texts);
  }

  focus(): void {
    this.#view.focus();
  }

  /** Measures itself anew: it was put somewhere else. */
  refresh(): void {
    this.#view.requestMeasure();
  }

  end(): void {
    this.#view.destroy();
  }
}
