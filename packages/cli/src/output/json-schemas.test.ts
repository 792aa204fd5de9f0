import { expect, test } from "vitest";
import { check } from "../commands/check.js";
import { read } from "../commands/read.js";
import { diagnosticSchema } from "./diagnostic.js";
import { outputSchemas } from "./json-schemas.js";
import { proposedStatementSchema } from "./proposed-statement.js";

// To write them again after a change: npm run schemas
test.each([...outputSchemas()])("schemas/%s is what the code says", async (name, text) => {
  await expect(text).toMatchFileSnapshot(`../../../../schemas/${name}`);
});

async function lines(
  run: (io: { stdout: (text: string) => void; stderr: () => void }) => Promise<number>,
): Promise<readonly unknown[]> {
  let out = "";
  await run({
    stdout: (text) => {
      out += text;
    },
    stderr: () => {},
  });
  return out
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
}

test("check prints what its schema says", async () => {
  const printed = await lines((io) =>
    check([new URL("../../../../library", import.meta.url).pathname], { json: true }, io),
  );
  expect(printed.length).toBeGreaterThan(0);
  for (const line of printed) expect(diagnosticSchema.parse(line)).toEqual(line);
});

test("read prints what its schema says", async () => {
  const folder = new URL("../../../reading/fixtures", import.meta.url).pathname;
  const printed = await lines((io) => read([folder], { json: true, published: "2025-08-17" }, io));
  expect(printed.length).toBeGreaterThan(20);
  for (const line of printed) expect(proposedStatementSchema.parse(line)).toEqual(line);
});
