import { ChangeSet, Text } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import { changesNow } from "./changes-now.js";

const TEXT = Text.of(["place unspecified", "determined by unspecified"]);

/** The change that puts words in the place of others. */
const writing = (words: string, insert: string): ChangeSet => {
  const from = TEXT.toString().indexOf(words);
  return ChangeSet.of({ from, to: from + words.length, insert }, TEXT.length);
};

describe("changes of an earlier text", () => {
  const action = writing("unspecified", "territory of ukraine");

  it("are done where their place stands by now", () => {
    const since = ChangeSet.of({ from: 0, insert: "-- agreed so far\n" }, TEXT.length);
    expect(changesNow(action, since)?.apply(since.apply(TEXT)).toString()).toBe(
      "-- agreed so far\nplace territory of ukraine\ndetermined by unspecified",
    );
  });

  it("are not done where what they change is another by now", () => {
    for (const since of [
      writing("unspecified", "sea of azov"),
      writing("place unspecified\n", ""),
      ChangeSet.of({ from: "place unspecified".length, insert: " by anybody" }, TEXT.length),
    ])
      expect(changesNow(action, since)).toBe(null);
  });
});
