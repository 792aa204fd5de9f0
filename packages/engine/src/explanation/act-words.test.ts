import { expect, test } from "vitest";
import { actDone, actToDo } from "./act-words.js";

test.each([
  ["withdraw forces from donetsk", "withdraw forces from donetsk", "withdraws forces from donetsk"],
  ["carry out nuclear_tests", "carry out nuclear tests", "carries out nuclear tests"],
  ["pay 100 euro to ukraine", "pay 100 euro to ukraine", "pays 100 euro to ukraine"],
  ["launch missiles", "launch missiles", "launches missiles"],
  ["pass law", "pass law", "passes law"],
  ["withdraws_forces", "withdraw forces", "withdraws forces"],
  ["carries_out elections", "carry out elections", "carries out elections"],
])("%s: one must %s, and somebody %s", (act, toDo, done) => {
  expect([actToDo(act), actDone(act)]).toEqual([toDo, done]);
});
