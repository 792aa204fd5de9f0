import type { ChangeDesc, ChangeSet } from "@codemirror/state";

/** Changes of an earlier text as changes of the text of now; null where what they change was itself changed since. */
export const changesNow = (changes: ChangeSet, since: ChangeDesc): ChangeSet | null => {
  let isChanged = false;
  changes.iterChangedRanges((from, to) => {
    isChanged ||= since.touchesRange(from, to) !== false;
  }, true);
  return isChanged ? null : changes.map(since);
};
