import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { createStore, fillStore, openStore } from "./open.js";
import type { StoreProblem } from "./problem.js";
import { on, onBothDrivers, SERVER, WITHOUT_SERVER } from "./testing/drivers.js";
import { spawnFromSource } from "./testing/from-source-process.js";

const problemOf = async (opening: ReturnType<typeof openStore>): Promise<StoreProblem> => {
  const opened = await opening;
  if (opened.type === "problem") return opened.problem;
  await opened.store.close();
  throw new Error("it could be opened");
};

const HOLDER = new URL("./testing/hold-lock.mjs", import.meta.url).pathname;

/** A process that holds the lock of a folder until it is killed. */
const holder = async (folder: string): Promise<ChildProcess> => {
  const child = fork(HOLDER, [folder]);
  await once(child, "message");
  return child;
};

/** What another process says that tries to open a store: “store”, or the code of the problem. */
const openedElsewhere = async (address: string): Promise<string> => {
  const child = spawnFromSource("opening-child.ts", address);
  if (child.stdout === null || child.stderr === null) throw new Error("no output");
  const [said, failure] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return said === "" ? failure : said;
};

onBothDrivers("opening", (driver) => {
  test("what was made and closed can be opened, again and again", async () => {
    const store = await driver.create();
    await store.close();
    for (let time = 0; time < 2; time += 1) {
      const opened = await openStore(store.address);
      if (opened.type === "problem") throw new Error(opened.problem.message);
      expect(opened.store.address).toBe(store.address);
      await opened.store.close();
    }
  });

  test("where there is no store, nothing is opened and nothing is made", async () => {
    const address = await driver.address();
    expect(await problemOf(openStore(address))).toMatchObject({ code: "not_a_store", store: address });
    expect(await problemOf(openStore(address))).toMatchObject({ code: "not_a_store" });
  });

  test("a store is not made over another one", async () => {
    const store = await driver.create();
    await store.close();
    expect(await problemOf(createStore(store.address))).toMatchObject({ code: "already_a_store" });
  });
});

on("server", "the owner", (driver) => {
  test("a server's store has as many as come", async () => {
    const store = await driver.create();
    const second = await openStore(store.address);
    expect(second.type).toBe("store");
    if (second.type === "store") await second.store.close();
  });
});

on("folder", "the owner", (driver) => {
  test("a folder that is open is refused to a second opening, in the same process too", async () => {
    const store = await driver.create();
    const problem = await problemOf(openStore(store.address));
    expect(problem).toMatchObject({ code: "locked", store: store.address });
    expect(problem.message).toContain(`process ${String(process.pid)} on `);
    await store.close();
    expect((await openStore(store.address)).type).toBe("store");
  });

  test("a folder that another process holds is refused, until that process is killed", async () => {
    const store = await driver.create();
    await store.close();
    const child = await holder(store.address);
    try {
      expect(await problemOf(openStore(store.address))).toMatchObject({ code: "locked" });
    } finally {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
    const opened = await openStore(store.address);
    expect(opened.type).toBe("store");
    if (opened.type === "store") await opened.store.close();
  });

  test("a folder that was just made, as the program makes it, is refused to another process until it is closed", async () => {
    const created = await createStore(await driver.address());
    if (created.type === "problem") throw new Error(created.problem.message);
    const { store } = created;
    try {
      expect(await openedElsewhere(store.address)).toBe("locked");
    } finally {
      await store.close();
    }
    expect(await openedElsewhere(store.address)).toBe("store");
  });

  test("where a store cannot be made, nothing is left of it, and one can be made there afterwards", async () => {
    const address = await driver.address();
    const broken = fillStore(
      address,
      (async function* lines() {
        yield await Promise.resolve({ number: 1 });
      })(),
    );
    expect(await broken).toMatchObject({ type: "problem", problem: { code: "broken_log" } });
    await expect(readdir(address)).rejects.toThrow("ENOENT");
    const created = await createStore(address);
    expect(created.type).toBe("store");
    if (created.type === "store") await created.store.close();
  });

  test("a folder with other things in it is left alone", async () => {
    const address = await driver.address();
    await mkdir(address);
    await writeFile(join(address, "letter.txt"), "Dear Anna");
    expect(await problemOf(createStore(address))).toMatchObject({ code: "wrong_address" });
    expect(await problemOf(openStore(address))).toMatchObject({ code: "not_a_store" });
    expect(await readdir(address)).toEqual(["letter.txt"]);
  });

  test("a folder marked by a newer release is not touched", async () => {
    const address = await driver.address();
    await mkdir(address);
    await writeFile(join(address, "store.json"), '{"form":"foedus-store","version":2}\n');
    expect(await problemOf(openStore(address))).toMatchObject({ code: "newer_version" });
    expect(await readdir(address)).toEqual(["store.json"]);
  });
});

test("a server on which nobody listens is unreachable, told without the password", async () => {
  const listener = createServer();
  listener.listen(0, "127.0.0.1");
  await once(listener, "listening");
  const { port } = listener.address() as { port: number };
  listener.close();
  await once(listener, "close");
  const problem = await problemOf(openStore(`postgres://anna:secret@127.0.0.1:${String(port)}/talks`));
  expect(problem.code).toBe("unreachable");
  expect(JSON.stringify(problem)).not.toContain("secret");
});

test.skipIf(WITHOUT_SERVER)(
  "a database that the server does not have is unreachable, and the server says why",
  async () => {
    const url = new URL(SERVER);
    url.pathname = "/no_such_database";
    const problem = await problemOf(openStore(url.href));
    expect(problem.code).toBe("unreachable");
    expect(problem.message).toContain("no_such_database");
  },
);

onBothDrivers("versions", (driver) => {
  test("a store of a newer release is refused and left as it is", async () => {
    const store = await driver.create();
    await store.close();
    await driver.ask(store.address, "insert into migrations values (1000, 'of another time')");
    expect(await problemOf(openStore(store.address))).toMatchObject({ code: "newer_version" });
    expect(await driver.ask(store.address, "select max(number) as last from migrations")).toEqual([
      { last: 1000 },
    ]);
  });
});
