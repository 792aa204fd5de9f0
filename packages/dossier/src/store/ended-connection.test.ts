import { describe, expect, it } from "vitest";
import { pastEndedConnections } from "./ended-connection.js";

const ended = (): Error => new Error("Connection terminated unexpectedly");

/** Fails so often, then answers; keeps how often it was asked. */
const failing = (times: number, error: () => Error) => {
  const asked = { times: 0 };
  const attempt = (): Promise<string> => {
    asked.times += 1;
    return asked.times <= times ? Promise.reject(error()) : Promise.resolve("answer");
  };
  return { asked, attempt };
};

describe("an attempt on a connection that has ended", () => {
  it("goes on with the next, past as many as are kept open", async () => {
    const { asked, attempt } = failing(4, ended);
    expect([await pastEndedConnections(attempt), asked.times]).toEqual(["answer", 5]);
  });

  it("ends where none holds", async () => {
    const { asked, attempt } = failing(Infinity, () => Object.assign(new Error("gone"), { code: "57P01" }));
    await expect(pastEndedConnections(attempt)).rejects.toThrow("gone");
    expect(asked.times).toBe(5);
  });

  it("goes on where the server has ended a change that stood still, of which nothing was kept", async () => {
    const still = failing(1, () =>
      Object.assign(new Error("idle-in-transaction timeout"), { code: "25P03" }),
    );
    expect([await pastEndedConnections(still.attempt), still.asked.times]).toEqual(["answer", 2]);
  });

  it("is not made again where something may have been kept, or for another reason", async () => {
    const unsure = failing(1, ended);
    await expect(pastEndedConnections(unsure.attempt, () => false)).rejects.toThrow("terminated");
    const refused = failing(1, () => Object.assign(new Error("no such table"), { code: "42P01" }));
    await expect(pastEndedConnections(refused.attempt)).rejects.toThrow("no such table");
    expect([unsure.asked.times, refused.asked.times]).toEqual([1, 1]);
  });

  it("is not made again where the driver has waited in vain for a connection, which takes as long each time", async () => {
    const silent = failing(1, () => new Error("Connection terminated due to connection timeout"));
    await expect(pastEndedConnections(silent.attempt)).rejects.toThrow("connection timeout");
    expect(silent.asked.times).toBe(1);
  });
});
