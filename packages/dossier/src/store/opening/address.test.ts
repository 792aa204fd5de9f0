import { expect, test } from "vitest";
import { StoreFailure } from "../problem.js";
import { readAddress } from "./address.js";

const problemOf = (given: string): unknown => {
  try {
    readAddress(given);
  } catch (error) {
    return error instanceof StoreFailure ? error.problem : error;
  }
  return null;
};

test("a path is a folder, shown as it was given", () => {
  expect(readAddress("/a/b/../talks")).toEqual({ type: "folder", path: "/a/talks", shown: "/a/b/../talks" });
});

test("a server's address names its schema, which the driver is not told, and never shows the password", () => {
  expect(readAddress("postgres://anna:secret@db.example:5432/talks?schema=geneva&sslmode=require")).toEqual({
    type: "server",
    connection: "postgres://anna:secret@db.example:5432/talks?sslmode=require",
    schema: "geneva",
    shown: "postgres://anna@db.example:5432/talks?sslmode=require&schema=geneva",
  });
  expect(readAddress("postgresql://db.example/talks")).toMatchObject({ schema: "foedus" });
});

test.each([
  ["postgres://anna:secret@db.example", "This address names no database."],
  ["postgres://anna:secret@db.example/talks?schema=Geneva", "“Geneva” cannot name a schema."],
  ["https://example.org", "This is neither a folder nor the address of a PostgreSQL database."],
])("%s is refused, with a way out and without its password", (given, message) => {
  expect(problemOf(given)).toMatchObject({ code: "wrong_address", message });
  expect(JSON.stringify(problemOf(given))).not.toContain("secret");
});

test("a schema's name that PostgreSQL would cut off is refused", () => {
  expect(problemOf(`postgres://db.example/talks?schema=${"a".repeat(64)}`)).toMatchObject({
    code: "wrong_address",
  });
});
