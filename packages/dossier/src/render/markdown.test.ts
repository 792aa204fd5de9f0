import { expect, it } from "vitest";
import { escapeMarkdown } from "./markdown.js";
import { withoutControls } from "./terminal.js";

it("lets no words of a report become Markdown or HTML", () => {
  expect(escapeMarkdown("<script>alert(1)</script> [a](javascript:b) **c** | d\n# e &lt;")).toBe(
    String.raw`\<script\>alert(1)\</script\> \[a\](javascript:b) \*\*c\*\* \| d # e &amp;lt;`,
  );
});

it("lets no words of a report steer a terminal", () => {
  expect(withoutControls("a\u001B[2Jb\nc\u202Ed")).toBe("a\uFFFD[2Jb c\uFFFDd");
});
