import { LSPPlugin } from "@codemirror/lsp-client";
import type { ChangeSpec } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { CodeAction, TextEdit } from "vscode-languageserver-protocol";
import { languageServer } from "./language-server.js";

/** Something that can be done at a place of the text. */
export interface OfferedAction {
  readonly title: string;
  readonly edits: readonly TextEdit[];
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
    const { from, to } = view.state.selection.main;
    const range = { start: plugin.toPosition(from), end: plugin.toPosition(to) };
    const diagnostics = languageServer()
      .problemsOf(uri)
      .filter((told) => isBefore(told.range.start, range.end) && isBefore(range.start, told.range.end));
    const offered = await client.request<unknown, readonly CodeAction[] | null>("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics },
    });
    return (offered ?? []).flatMap(({ title, edit }) => {
      const edits = edit?.changes?.[uri];
      return edits === undefined ? [] : [{ title, edits }];
    });
  } catch {
    // The text has changed since, or there is no server: nothing is offered, and the key can be struck again.
    return [];
  }
};

/** An action as changes of the text. */
export const edited = (view: EditorView, { edits }: OfferedAction): readonly ChangeSpec[] => {
  const plugin = LSPPlugin.get(view);
  if (plugin === null) return [];
  return edits.map(({ range, newText }) => ({
    from: plugin.fromPosition(range.start),
    to: plugin.fromPosition(range.end),
    insert: newText,
  }));
};
