/** A document without a look: what Markdown and the terminal are both written from. */
export type Block =
  | { readonly type: "heading"; readonly depth: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly type: "paragraph"; readonly text: string }
  | { readonly type: "list"; readonly ordered: boolean; readonly items: readonly Item[] }
  | {
      readonly type: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** An item of a list, with items under it. */
export interface Item {
  readonly text: string;
  readonly items?: readonly Item[];
}

export const heading = (depth: 1 | 2 | 3 | 4, text: string): Block => ({ type: "heading", depth, text });

export const paragraph = (text: string): Block => ({ type: "paragraph", text });

/** A list of plain sentences, or nothing where there are none. */
export const bullets = (items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [{ type: "list", ordered: false, items: items.map((text) => ({ text })) }];

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  type: "table",
  head,
  rows,
});
