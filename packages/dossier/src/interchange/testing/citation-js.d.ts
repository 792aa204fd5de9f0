declare module "@citation-js/core" {
  /** What a reader of citations gives back, in the terms of CSL-JSON. */
  interface ReadCitation {
    readonly id?: string;
    readonly title?: string;
    readonly publisher?: string;
    readonly author?: readonly { readonly literal?: string; readonly family?: string }[];
    readonly issued?: { readonly "date-parts"?: readonly (readonly number[])[] };
    readonly URL?: string;
  }

  export class Cite {
    public constructor(text: string, options?: { readonly forceType?: string });
    public readonly data: readonly ReadCitation[];
  }
}

declare module "@citation-js/plugin-bibtex" {}
declare module "@citation-js/plugin-ris" {}
