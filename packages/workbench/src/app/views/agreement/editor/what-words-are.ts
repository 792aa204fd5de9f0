import { LSPPlugin } from "@codemirror/lsp-client";
import { RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import type { Extension, Text } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin } from "@codemirror/view";
import type { DecorationSet, PluginValue, ViewUpdate } from "@codemirror/view";
import type { InlayHint, SemanticTokens } from "vscode-languageserver-protocol";

/** What a text leaves open: where its words stand, and what findings call it. */
export interface OpenPlace {
  readonly hole: string;
  readonly from: number;
  readonly to: number;
}

interface Marked {
  readonly from: number;
  readonly to: number;
  readonly is: string;
}

interface Read {
  readonly words: DecorationSet;
  readonly open: readonly OpenPlace[];
}

const setRead = StateEffect.define<Read>();

/** The words of the text by what they are, and what is open; they move along with what is typed until the server has read it again. */
const wordsRead = StateField.define<Read>({
  create: () => ({ words: Decoration.none, open: [] }),
  update: (read, transaction) => {
    const told = transaction.effects.find((effect) => effect.is(setRead));
    if (told !== undefined) return told.value;
    if (!transaction.docChanged) return read;
    const { changes } = transaction;
    return {
      words: read.words.map(changes),
      open: read.open.map(({ hole, from, to }) => ({
        hole,
        from: changes.mapPos(from, 1),
        to: Math.max(changes.mapPos(from, 1), changes.mapPos(to, -1)),
      })),
    };
  },
  provide: (field) => EditorView.decorations.from(field, ({ words }) => words),
});

/** What the text leaves open, as far as the server has read it. */
export const openPlacesIn = (view: EditorView): readonly OpenPlace[] =>
  view.state.field(wordsRead, false)?.open ?? [];

const offset = (doc: Text, line: number, character: number): number =>
  line >= doc.lines ? doc.length : Math.min(doc.length, doc.line(line + 1).from + character);

/** The words by what they are, from the five numbers a word of the protocol. */
const wordsOf = (doc: Text, data: readonly number[], types: readonly string[]): readonly Marked[] => {
  const marked: Marked[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at + 4 < data.length; at += 5) {
    const [down = 0, along = 0, length = 0, type = 0] = data.slice(at, at + 4);
    character = down === 0 ? character + along : along;
    line += down;
    const from = offset(doc, line, character);
    marked.push({ from, to: Math.min(doc.length, from + length), is: types[type] ?? "" });
  }
  return marked;
};

/** “like”, “contested”, “unspecified” are one kind of word to the server, and three to a reader. */
const kindOf = (doc: Text, { from, to, is }: Marked, open: readonly OpenPlace[]): string => {
  if (is !== "macro") return is;
  const word = doc.sliceString(from, to);
  if (word === "like") return "analogy";
  if (word === "contested") return "contested";
  if (word === "unspecified") return "open";
  return open.some((place) => place.from <= from && to <= place.to) ? "open" : is;
};

const WORD_BEFORE = /[\w"’.-]+$/u;

const placesOf = (doc: Text, hints: readonly InlayHint[]): readonly OpenPlace[] =>
  hints.map(({ position, label }) => {
    const to = offset(doc, position.line, position.character);
    const line = doc.lineAt(to);
    const word = WORD_BEFORE.exec(line.text.slice(0, to - line.from))?.[0] ?? "";
    return { hole: typeof label === "string" ? label : "", from: to - word.length, to };
  });

const decorated = (doc: Text, words: readonly Marked[], open: readonly OpenPlace[]): DecorationSet => {
  const vague = open
    .filter(({ from, to }) => !["unspecified", "contested"].includes(doc.sliceString(from, to)))
    .map(({ from, to }): Marked => ({ from, to, is: "vague" }));
  const builder = new RangeSetBuilder<Decoration>();
  const all = [
    ...words.filter(({ from }) => !vague.some((one) => one.from <= from && from < one.to)),
    ...vague,
  ];
  for (const word of all.toSorted((one, other) => one.from - other.from || one.to - other.to))
    if (word.from < word.to)
      builder.add(word.from, word.to, Decoration.mark({ class: `word-${kindOf(doc, word, open)}` }));
  return builder.finish();
};

/** Asks the server what the words are, at first and once typing rests. */
class WordsAsked implements PluginValue {
  static readonly rest = 200;
  readonly #view: EditorView;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isEnded = false;

  constructor(view: EditorView) {
    this.#view = view;
    this.#later(0);
  }

  update({ docChanged }: ViewUpdate): void {
    if (docChanged) this.#later(WordsAsked.rest);
  }

  destroy(): void {
    this.#isEnded = true;
    clearTimeout(this.#timer);
  }

  #later(rest: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), rest);
  }

  async #ask(): Promise<void> {
    const plugin = LSPPlugin.get(this.#view);
    if (plugin === null) return;
    const { client, uri } = plugin;
    try {
      await client.initializing;
      client.sync();
      const { doc } = this.#view.state;
      const textDocument = { uri };
      const end = plugin.toPosition(doc.length);
      const [tokens, hints] = await Promise.all([
        client.request<unknown, SemanticTokens | null>("textDocument/semanticTokens/full", { textDocument }),
        client.request<unknown, readonly InlayHint[] | null>("textDocument/inlayHint", {
          textDocument,
          range: { start: { line: 0, character: 0 }, end },
        }),
      ]);
      if (this.#isEnded || !this.#view.state.doc.eq(doc)) return;
      const types = client.serverCapabilities?.semanticTokensProvider?.legend.tokenTypes ?? [];
      const open = placesOf(doc, hints ?? []);
      const words = decorated(doc, wordsOf(doc, tokens?.data ?? [], types), open);
      this.#view.dispatch({ effects: setRead.of({ words, open }) });
    } catch {
      // The text has changed since, and was asked about again; or the server is gone, and the text stays plain.
    }
  }
}

/** Shows what the words of a text are, and what is left open in it. */
export const whatWordsAre: Extension = [wordsRead, ViewPlugin.fromClass(WordsAsked)];
