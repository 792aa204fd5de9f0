import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { fetchAddress, takeInAddress } from "./fetch-address.js";
import type { Network } from "./fetch-address.js";
import { isPublicAddress } from "./public-addresses.js";

const HOSTS: Readonly<Record<string, readonly string[]>> = {
  "news.test": ["127.0.0.1"],
  "inside.test": ["10.0.0.7"],
  "both.test": ["127.0.0.1", "192.168.1.1"],
  "mapped.test": ["::ffff:10.0.0.7"],
};

/** A network in which this machine stands for the public internet, as far as the test's own server goes. */
const network = (limits: Partial<Network> = {}): Network => ({
  lookup: (host) => {
    const addresses = HOSTS[host];
    if (addresses === undefined)
      return Promise.reject(Object.assign(new Error("no host"), { code: "ENOTFOUND" }));
    return Promise.resolve(addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));
  },
  mayReach: (address) => address === "127.0.0.1" || isPublicAddress(address),
  time: 20_000,
  bytes: 100_000,
  ...limits,
});

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const serve = async (listener: RequestListener): Promise<string> => {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => {
    started.listen(0, "127.0.0.1", resolve);
  });
  const address = started.address();
  return `http://news.test:${typeof address === "object" && address !== null ? address.port : 0}`;
};

describe("an IP address is public", () => {
  it.each(["8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"])(
    "as %s is",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    "127.0.0.1",
    "127.255.255.254",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.0.1",
    "169.254.169.254",
    "100.100.100.200",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "198.18.0.1",
    "::1",
    "::",
    "fe80::1",
    "fd00:ec2::254",
    "fc00::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::a00:1",
    "2002:a00:1::",
    "2001:0:1::",
    "2001:db8::1",
    "localhost",
    "",
  ])("unless it is %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe("an address is refused", () => {
  it.each([
    ["on this machine", "http://127.0.0.1/"],
    ["on this machine, written as one number", "http://2130706433/"],
    ["on this machine, in octal", "http://0177.0.0.1/"],
    ["on this machine, in IPv6", "http://[::1]/"],
    ["on this machine, mapped into IPv6", "http://[::ffff:127.0.0.1]/"],
    ["of a metadata service", "http://169.254.169.254/latest/meta-data/"],
    ["of this machine by its name", "http://localhost:1/"],
  ])("when it is %s", async (_, address) => {
    await expect(fetchAddress(address)).resolves.toMatchObject({ type: "problem", code: "refused_address" });
  });

  it.each(["http://inside.test/", "http://both.test/", "http://mapped.test/"])(
    "when a name has an address that is: %s",
    async (address) => {
      await expect(fetchAddress(address, network())).resolves.toMatchObject({ code: "refused_address" });
    },
  );

  it.each(["http://169.254.169.254/", "http://inside.test/", "//inside.test/", "http://[fd00::1]/"])(
    "when it leads to one that is: %s",
    async (location) => {
      const origin = await serve((_, response) => response.writeHead(302, { location }).end());
      await expect(fetchAddress(`${origin}/`, network())).resolves.toMatchObject({ code: "refused_address" });
    },
  );

  it.each([
    "file:///etc/passwd",
    "javascript:alert(1)",
    "ftp://a.example/",
    "https://me:secret@a.example/",
    "http://",
  ])("when it is no plain address of the web: %s", async (address) => {
    await expect(fetchAddress(address)).resolves.toMatchObject({ code: "wrong_address" });
  });

  it("when it leads to a file", async () => {
    const origin = await serve((_, response) =>
      response.writeHead(301, { location: "file:///etc/passwd" }).end(),
    );
    await expect(fetchAddress(origin, network())).resolves.toMatchObject({ code: "wrong_address" });
  });
});

describe("an address has limits", () => {
  it("of redirects", async () => {
    let asked = 0;
    const origin = await serve((_, response) => {
      asked++;
      response.writeHead(302, { location: `/${asked}` }).end();
    });
    await expect(fetchAddress(origin, network())).resolves.toMatchObject({ code: "too_many_redirects" });
    expect(asked).toBe(6);
  });

  it("of size, said by the server", async () => {
    const origin = await serve((_, response) =>
      response.writeHead(200, { "content-length": "200000" }).write("x"),
    );
    await expect(fetchAddress(origin, network())).resolves.toMatchObject({ code: "too_large" });
  });

  it("of size, where the answer never ends", async () => {
    const origin = await serve((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write("x".repeat(10_000)));
      };
      response.on("drain", more);
      more();
    });
    await expect(fetchAddress(origin, network())).resolves.toMatchObject({ code: "too_large" });
  });

  it("of size, once the answer is unpacked", async () => {
    const origin = await serve((_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(1_000_000))),
    );
    await expect(fetchAddress(origin, network())).resolves.toMatchObject({ code: "expands_too_far" });
  });

  it("of time, also for an answer that has begun", async () => {
    const origin = await serve((_, response) => response.writeHead(200).write("x"));
    await expect(fetchAddress(origin, network({ time: 200 }))).resolves.toMatchObject({ code: "too_slow" });
  });
});

describe("an address that answers", () => {
  it("is read as its content type and charset say, wherever it led", async () => {
    const origin = await serve((request, response) => {
      if (request.url === "/old") response.writeHead(301, { location: "/new?x=1" }).end();
      else
        response
          .writeHead(200, { "content-type": "text/html; charset=windows-1252" })
          .end(Buffer.from("<p>Caf\u00E9 said no.</p>", "latin1"));
    });
    const { reports } = await takeInAddress(`${origin}/old`, { network: network() });
    expect(reports).toMatchObject([
      {
        source: `${origin}/old`,
        format: "html",
        text: "Café said no.\n",
        encoding: { name: "windows-1252", known: "by what it declares" },
        about: { address: { value: `${origin}/new?x=1`, where: "the address that was read" } },
      },
    ]);
  });

  it("with an error is a problem that says which", async () => {
    const origin = await serve((_, response) => response.writeHead(404).end("gone"));
    const { problems } = await takeInAddress(origin, { network: network() });
    expect(problems).toMatchObject([
      { code: "refused_by_server", source: origin, message: expect.stringContaining("404") as unknown },
    ]);
  });

  it("not at all is a problem", async () => {
    await expect(fetchAddress("http://nobody.test/", network())).resolves.toMatchObject({
      code: "not_reached",
    });
    const origin = await serve((request) => request.socket.destroy());
    await expect(fetchAddress(origin, network())).resolves.toMatchObject({ code: "not_reached" });
  });
});
