/** A message in one language: words with `{names}` of what is put in, or one such text for each form of a number. */
export type Message = string | Plural;

/** Forms of a message by the plural rules of the language; `{count}` chooses. */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A view's messages by name. */
export interface Catalogue {
  readonly [name: string]: Message | Catalogue;
}

type Named<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Named<Rest>
  : never;

type TextsOf<M extends Message> = M extends string ? M : Extract<M[keyof M], string>;

/** The names that a message wants values for; a plural wants its `count`. */
export type NamesOf<M extends Message> = M extends string ? Named<M> : Named<TextsOf<M>> | "count";

/** What has to be given with a message. */
export type ValuesOf<M extends Message, Value> = {
  readonly [Name in NamesOf<M>]: Name extends "count" ? number : Value;
};

/** The same messages in another language: the same names, each with what its language wants. */
export type Translated<C> = {
  readonly [Name in keyof C]: C[Name] extends Message ? Message : Translated<C[Name]>;
};
