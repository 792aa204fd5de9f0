/** What is written: the content of one file, or several files of one folder by name. */
export type Made =
  | { readonly type: "file"; readonly content: string | Uint8Array }
  | { readonly type: "folder"; readonly files: ReadonlyMap<string, string> }
  | { readonly type: "problem"; readonly message: string };
