import fc from "fast-check";
import { expect, it } from "vitest";
import { readXml } from "./testing/xml.js";
import { anyText } from "./testing/hostile.js";
import { element, escapeXml } from "./xml.js";

const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

it("gives back the same text from an element and an attribute, but for what XML cannot hold", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [read] = readXml(element("a", { b: text }, [escapeXml(text)]));
      const kept = text.replaceAll(FORBIDDEN, "\uFFFD");
      expect([read?.text, read?.attributes["b"]]).toEqual([kept, kept]);
    }),
  );
});
