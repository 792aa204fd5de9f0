/** An error as a value: what is wrong, and what to do about it. The engine throws nothing. */
export interface EngineProblem {
  readonly type: "problem";
  readonly code:
    | "unknown_name"
    | "impossible_date"
    | "empty_menu"
    | "too_many_players"
    | "too_many_completions"
    | "variant_fills_nothing"
    | "no_story_searched";
  readonly message: string;
  readonly help: string;
}
