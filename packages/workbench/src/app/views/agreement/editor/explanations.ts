import { LSPPlugin } from "@codemirror/lsp-client";
import { hoverTooltip } from "@codemirror/view";
import type { EditorView, Tooltip } from "@codemirror/view";
import type { Hover } from "vscode-languageserver-protocol";

const asked = async (view: EditorView, at: number): Promise<Tooltip | null> => {
  const plugin = LSPPlugin.get(view);
  if (plugin === null) return null;
  const { client, uri } = plugin;
  client.sync();
  const { doc } = view.state;
  const position = plugin.toPosition(at);
  const hover = await client.request<unknown, Hover | null>("textDocument/hover", {
    textDocument: { uri },
    position,
  });
  if (hover === null || !view.state.doc.eq(doc)) return null;
  const { contents, range } = hover;
  if (typeof contents !== "string" && !("kind" in contents)) return null;
  return {
    pos: range === undefined ? at : plugin.fromPosition(range.start),
    end: range === undefined ? at : plugin.fromPosition(range.end),
    above: true,
    create: () => {
      const dom = document.createElement("div");
      dom.className = "cm-lsp-documentation";
      // Made of a few elements without attributes: `withoutMarkup`.
      dom.innerHTML = plugin.docToHTML(contents);
      return { dom };
    },
  };
};

/** Explains the word under the pointer. Where the text has changed since it was asked about, nothing is said, and nothing is wrong. */
export const explanations = hoverTooltip((view, at) => asked(view, at).catch(() => null));
