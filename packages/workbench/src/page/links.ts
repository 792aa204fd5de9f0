import { markup } from "./html.js";
import type { Html } from "./html.js";

/** Where what a brief names can be opened, as addresses. A page that stands alone leads nowhere but to its own parts. */
export interface Links {
  readonly statement: (report: string, id: string) => string;
  readonly position: (term: string, party: string) => string;
  /** Null where the clause is in no agreement that can be opened. */
  readonly clause: (name: string) => string | null;
  readonly hole: (name: string) => string;
}

/** Words that lead to an address, where there is one. */
export const linked = (words: Html | string, address: string | null | undefined): Html =>
  address === null || address === undefined ? markup`${words}` : markup`<a href="${address}">${words}</a>`;
