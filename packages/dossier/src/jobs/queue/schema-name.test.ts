import { expect, test } from "vitest";
import { jobsSchemaOf } from "./schema-name.js";

test("the queue stands in a schema beside the store's", () => {
  expect(jobsSchemaOf("foedus")).toBe("foedus_jobs");
});

test("names of stores that differ only at their end keep queues apart, and none is too long", () => {
  const [one, other] = ["a", "b"].map((end) => jobsSchemaOf(`${"s".repeat(62)}${end}`));
  expect(one).not.toBe(other);
  expect(one).toMatch(/^s{36}_[0-9a-f]{8}_jobs$/u);
  expect(one).toHaveLength(50);
});
