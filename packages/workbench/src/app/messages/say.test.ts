import { describe, expect, it } from "vitest";
import { messages } from "./messages.js";
import type { Catalogue, Message } from "./message.js";
import { dateInWords, partsOf, say } from "./say.js";

describe("a message", () => {
  it("takes the form that the number wants, and writes the number as the language does", () => {
    const message = { one: "{count} report of {who}", other: "{count} reports of {who}" } as const;
    expect(say(message, { count: 1, who: "us" })).toBe("1 report of us");
    expect(say(message, { count: 0, who: "us" })).toBe("0 reports of us");
    expect(say(message, { count: 12_000, who: "us" })).toBe("12,000 reports of us");
  });

  it("puts hostile values in as they are, and reads no names in them", () => {
    expect(say("{who} said {what}", { who: "{what}", what: "<b>$&{who}</b>" })).toBe(
      "{what} said <b>$&{who}</b>",
    );
    expect(partsOf("{who}", {})).toEqual([{ name: "who" }]);
  });

  it("sets words apart that are written from right to left", () => {
    expect(say("{publisher}, {date}", { publisher: "وكالة", date: "18 August" })).toBe(
      "\u2068وكالة\u2069, 18 August",
    );
  });

  it("leaves a date that is none as it is written", () => {
    expect(dateInWords("2025-08-17")).toBe("17 August 2025");
    expect(dateInWords("last Sunday")).toBe("last Sunday");
  });
});

const FORMS = new Set(["zero", "one", "two", "few", "many", "other"]);

const isMessage = (entry: Message | Catalogue): entry is Message =>
  typeof entry === "string" ||
  (typeof entry["other"] === "string" && Object.keys(entry).every((name) => FORMS.has(name)));

const all = (catalogue: Catalogue): readonly Message[] =>
  Object.values(catalogue).flatMap((entry) => (isMessage(entry) ? [entry] : all(entry)));

describe("the catalogue", () => {
  it("has no empty message and no unclosed name", () => {
    for (const message of all(messages)) {
      for (const text of typeof message === "string" ? [message] : Object.values(message)) {
        expect(text.trim()).toBe(text);
        expect(text.replaceAll(/\{[a-zA-Z]+\}/gu, "")).toMatch(/^[^{}]*$/u);
        expect(text).not.toBe("");
      }
    }
  });
});
