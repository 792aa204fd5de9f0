import { once } from "node:events";
import { expect, it } from "vitest";
import { takeInAddress } from "./fetch-address.js";
import type { Network } from "./fetch-address.js";

const network: Network = {
  lookup: () => Promise.resolve([]),
  mayReach: () => false,
  time: 20,
  bytes: 100_000,
};

it("an address with a number leaves nothing behind that fails when the time is up after the answer", async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => {
    unhandled.push(reason);
  };
  process.on("unhandledRejection", note);
  const { problems } = await takeInAddress("http://10.0.0.7/", { network });
  expect(problems).toMatchObject([{ code: "refused_address" }]);
  await once(AbortSignal.timeout(60), "abort");
  // Node tells of a rejection when the tasks of this turn are done.
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});
