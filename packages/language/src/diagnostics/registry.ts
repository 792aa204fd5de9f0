import type { Rule } from "./rule.js";

/** Every rule, in the order they are run. Each stands in a folder of its own with its test and its page. */
export const RULES: readonly Rule[] = [];
