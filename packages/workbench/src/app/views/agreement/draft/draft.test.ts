import { describe, expect, it } from "vitest";
import { begunFrom, standingOf } from "./draft.js";
import type { Draft, Saved } from "./draft.js";

const first: Saved = { revision: 1, text: "one" };
const typed = (text: string, more: Partial<Draft> = {}): Draft => ({ ...begunFrom(first), text, ...more });

describe("a draft held against what the server has", () => {
  it("is the same, or ahead, where nobody else changed anything", () => {
    expect(standingOf(begunFrom(first), first).type).toBe("same");
    expect(standingOf(typed("one two"), first).type).toBe("ahead");
  });

  it("follows what somebody else wrote where nothing was written here", () => {
    const theirs = { revision: 2, text: "uno" };
    expect(standingOf(begunFrom(first), theirs)).toEqual({ type: "followed", draft: begunFrom(theirs) });
  });

  it("is a conflict where both were changed, and keeps what was written here", () => {
    const theirs = { revision: 2, text: "uno" };
    const standing = standingOf(typed("one two"), theirs);
    expect(standing).toEqual({ type: "conflict", draft: typed("one two"), theirs });
  });

  it("knows its own saving again, also where more was written since", () => {
    const saved = { revision: 2, text: "one two" };
    expect(standingOf(typed("one two three", { sent: "one two" }), saved)).toEqual({
      type: "ahead",
      draft: { text: "one two three", base: saved, sent: null },
    });
  });

  it("is ahead where what is on its way was undone meanwhile, and stays so once that is saved", () => {
    const undone = typed("one", { sent: "one two" });
    expect(standingOf(undone, first)).toEqual({ type: "ahead", draft: undone });
    const saved = { revision: 2, text: "one two" };
    expect(standingOf(undone, saved)).toEqual({
      type: "ahead",
      draft: { text: "one", base: saved, sent: null },
    });
  });

  it("does not take another's revision of the same number for its own, though its own was on the way", () => {
    const theirs = { revision: 2, text: "uno" };
    expect(standingOf(typed("one two", { sent: "one two" }), theirs).type).toBe("conflict");
  });

  it("follows where its own saving was taken back", () => {
    const saved = { revision: 2, text: "one two" };
    const undone = { revision: 3, text: "one" };
    expect(standingOf(begunFrom(saved), undone)).toEqual({ type: "followed", draft: begunFrom(undone) });
  });

  it("has nothing to decide where both wrote the same", () => {
    expect(standingOf(typed("uno"), { revision: 2, text: "uno" }).type).toBe("same");
  });
});
