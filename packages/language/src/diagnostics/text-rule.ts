/** A rule about a text as a whole, before anything in it is read. */
export interface TextRule {
  readonly code: string;
  readonly check: (text: string) => { readonly message: string; readonly help: string } | null;
}
