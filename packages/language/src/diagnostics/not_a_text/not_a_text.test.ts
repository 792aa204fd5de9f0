import { expect, it } from "vitest";
import { found } from "../testing/page.js";

it("turns away what is no text", async () => {
  expect(await found("agreement \0 pact")).toMatchObject([{ code: "not_a_text", line: 1, column: 1 }]);
});
