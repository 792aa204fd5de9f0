import { LSPPlugin } from "@codemirror/lsp-client";
import { ChangeSet } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { CodeAction } from "vscode-languageserver-protocol";
import { languageServer } from "./language-server.js";

/** Something that can be done at a place of the text. */
export interface OfferedAction {
  readonly title: string;
  /** The text for which it is offered. */
  readonly text: string;
  /** What it changes in that text. */
  readonly changes: ChangeSet;
}

const isBefore = (
  one: { readonly line: number; readonly character: number },
  other: { readonly line: number; readonly character: number },
): boolean => one.line < other.line || (one.line === other.line && one.character <= other.character);

/** What the server offers where the cursor is; nothing where it cannot be asked. */
export const actionsAt = async (view: EditorView): Promise<readonly OfferedAction[]> => {
  const plugin = LSPPlugin.get(view);
  if (plugin === null) return [];
  const { client, uri } = plugin;
  try {
    await client.initializing;
    client.sync();
    const { doc, selection } = view.state;
    const { from, to } = selection.main;
    const range = { start: plugin.toPosition(from), end: plugin.toPosition(to) };
    const diagnostics = languageServer()
      .problemsOf(uri)
      .filter((told) => isBefore(told.range.start, range.end) && isBefore(range.start, told.range.end));
    const offered = await client.request<unknown, readonly CodeAction[] | null>("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics },
    });
    // An answer for a text that was written on meanwhile names places of which nobody knows in which of both they are.
    if (!view.state.doc.eq(doc)) return await actionsAt(view);
    const text = doc.toString();
    return (offered ?? []).flatMap(({ title, edit }) => {
      const edits = edit?.changes?.[uri]?.map(({ range: { start, end }, newText }) => ({
        from: plugin.fromPosition(start, doc),
        to: plugin.fromPosition(end, doc),
        insert: newText,
      }));
      return edits === undefined
        ? []
        : [{ title, text, changes: ChangeSet.of(edits, doc.length, view.state.lineBreak) }];
    });
  } catch {
    // The text has changed since, or there is no server: nothing is offered, and the key can be struck again.
    return [];
  }
};
