/** An error as a value: what is wrong, and what to do about it. The engine throws nothing. */
export interface EngineProblem {
  readonly type: "problem";
  readonly code:
    | "unknown_name"
    | "impossible_date"
    | "no_event"
    | "contradictory_scenario"
    /** A search met one of its stated bounds: what it would have found is not known. */
    | "bound_hit"
    | "empty_menu"
    | "too_many_players"
    | "too_many_completions"
    | "variant_fills_nothing"
    | "no_story_searched";
  readonly message: string;
  readonly help: string;
}
