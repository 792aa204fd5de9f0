import { afterAll, beforeAll, expect, test } from "vitest";
import { servedIn, temporaryStore } from "../testing/served-store.js";
import { dossierApp } from "./dossier-app.js";

let temporary: Awaited<ReturnType<typeof temporaryStore>>;

beforeAll(async () => {
  temporary = await temporaryStore();
});

afterAll(() => temporary.remove());

// To write it again after a change: npm run schemas
test("schemas/openapi.json is what the server says of itself", async () => {
  const app = dossierApp(servedIn(temporary));
  const response = await app.request("http://localhost/api/openapi.json", { headers: { host: "localhost" } });
  const text = `${JSON.stringify(await response.json(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../../../../schemas/openapi.json");
});
