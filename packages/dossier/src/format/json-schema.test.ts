import { expect, it } from "vitest";
import { jsonSchemas } from "./json-schema.js";

// To write them again after a change: npx vitest run packages/dossier --update
it.each([...jsonSchemas()])("schemas/%s is what the code says", async (name, text) => {
  await expect(text).toMatchFileSnapshot(`../../../../schemas/${name}`);
});
