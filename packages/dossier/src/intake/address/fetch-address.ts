import { lookup as systemLookup } from "node:dns";
import type { LookupAddress } from "node:dns";
import { request as requestPlain } from "node:http";
import type { IncomingMessage } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP } from "node:net";
import { LIMITS } from "../limits.js";
import { problemOf } from "../problem.js";
import type { ReadingProblem } from "../problem.js";
import { takeIn } from "../take-in.js";
import type { Intake } from "../take-in.js";
import { readBody } from "./body.js";
import { isPublicAddress } from "./public-addresses.js";

/** The network as the reader of addresses sees it; another one stands in for it in tests. */
export interface Network {
  /** All IP addresses of a host; rejects where there is none. */
  readonly lookup: (host: string) => Promise<readonly LookupAddress[]>;
  /** Whether an IP address may be connected to. */
  readonly mayReach: (address: string) => boolean;
  /** Milliseconds in all, and bytes of the body. */
  readonly time: number;
  readonly bytes: number;
}

const publicInternet: Network = {
  lookup: (host) =>
    new Promise((resolve, reject) => {
      systemLookup(host, { all: true }, (error, addresses) => {
        if (error === null) resolve(addresses);
        else reject(error);
      });
    }),
  mayReach: isPublicAddress,
  time: LIMITS.answer,
  bytes: LIMITS.input,
};

/** Whether words are meant as an address of the web rather than a path. */
export const isWebAddress = (words: string): boolean => /^https?:\/\//iu.test(words);

/** A host that has an IP address which may not be reached. */
class RefusedHost extends Error {}

const refused = (host: string): ReadingProblem =>
  problemOf(
    "refused_address",
    `${host} is on this machine or in a private network, which is not read.`,
    "Open the address in a browser, save the page and give the file.",
  );

const hostOf = (address: URL): string => address.hostname.replaceAll(/^\[|\]$/gu, "");

/** The answer of a look-up, which cannot itself be ended, unless the signal comes first. */
const lookedUp = (host: string, network: Network, signal: AbortSignal): Promise<readonly LookupAddress[]> => {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener(
      "abort",
      () => {
        reject(new Error("too late"));
      },
      { once: true },
    );
  });
  return Promise.race([network.lookup(host), late]);
};

/** The IP addresses of a host, all of which may be reached. */
const reachable = async (
  host: string,
  network: Network,
  signal: AbortSignal,
): Promise<readonly LookupAddress[]> => {
  const family = isIP(host);
  const found = family === 0 ? await lookedUp(host, network, signal) : [{ address: host, family }];
  if (found.length === 0 || !found.every(({ address }) => network.mayReach(address)))
    throw new RefusedHost(host);
  return found;
};

/** Connects to the IP addresses that were checked, and asks: a second look-up could give others. */
const ask = async (address: URL, network: Network, signal: AbortSignal): Promise<IncomingMessage> => {
  const found = await reachable(hostOf(address), network, signal);
  const [first] = found;
  return new Promise((resolve, reject) => {
    const request = (address.protocol === "https:" ? requestSecure : requestPlain)(
      address,
      {
        signal,
        agent: false,
        headers: {
          accept: "text/html, text/plain, application/pdf, */*;q=0.5",
          "accept-encoding": "identity",
          "user-agent": "foedus",
        },
        lookup: (_, options, done) => {
          if (options.all === true) done(null, [...found]);
          else done(null, first?.address ?? "", first?.family);
        },
      },
      resolve,
    );
    request.on("error", reject);
    request.end();
  });
};

const parsed = (words: string, base?: URL): URL | ReadingProblem => {
  const address = URL.parse(words, base?.href);
  const help = "Give an address that begins with https:// or http://, without a user name or password.";
  if (address === null) return problemOf("wrong_address", "This is no address.", help);
  if (!/^https?:$/u.test(address.protocol)) {
    return problemOf("wrong_address", `Addresses with ${address.protocol} are not read.`, help);
  }
  if (address.username !== "" || address.password !== "") {
    return problemOf("wrong_address", "This address has a user name or a password in it.", help);
  }
  return address;
};

const notReached = (error: unknown, network: Network, signal: AbortSignal, host: string): ReadingProblem => {
  if (error instanceof RefusedHost) return refused(host);
  if (signal.aborted) {
    return problemOf(
      "too_slow",
      `There was no whole answer within ${network.time / 1000} seconds.`,
      "Try again, or save the page in a browser.",
    );
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  return problemOf(
    "not_reached",
    `${host} cannot be reached (${code}).`,
    "Check the address and the network, or save the page in a browser.",
  );
};

/** The answer of an address: its bytes, what they are said to be, and the address that gave them. */
export interface Fetched {
  readonly type: "fetched";
  readonly bytes: Uint8Array;
  readonly mediaType: string | undefined;
  readonly address: string;
}

const follow = async (
  start: URL,
  network: Network,
  signal: AbortSignal,
): Promise<Fetched | ReadingProblem> => {
  let address = start;
  for (let redirects = 0; redirects <= LIMITS.redirects; redirects++) {
    const host = hostOf(address);
    try {
      const answer = await ask(address, network, signal);
      const status = answer.statusCode ?? 0;
      const location = answer.headers.location;
      if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) {
        answer.destroy();
        const next = parsed(location, address);
        if ("type" in next) return next;
        address = next;
        continue;
      }
      if (status !== 200) {
        answer.destroy();
        return problemOf(
          "refused_by_server",
          `The server answers ${status}, and no page.`,
          "Check the address, or save the page in a browser.",
        );
      }
      const bytes = await readBody(answer, network.bytes);
      if ("type" in bytes) return bytes;
      return { type: "fetched", bytes, mediaType: answer.headers["content-type"], address: address.href };
    } catch (error) {
      return notReached(error, network, signal, host);
    }
  }
  return problemOf(
    "too_many_redirects",
    `The address leads on more than ${LIMITS.redirects} times.`,
    "Give the address that it leads to in a browser.",
  );
};

/**
 * Asks an address, http or https, and follows where it leads, within limits of time, size and redirects. Neither it nor
 * anything that it leads to may be on this machine or in a private network, by name or by number: every IP address that a
 * name has is checked, and only those that were checked are connected to.
 */
export const fetchAddress = async (
  words: string,
  network: Network = publicInternet,
): Promise<Fetched | ReadingProblem> => {
  const address = parsed(words);
  if ("type" in address) return address;
  return follow(address, network, AbortSignal.timeout(network.time));
};

/** Takes in what an address gives; its content type and its bytes decide the reader. */
export const takeInAddress = async (
  words: string,
  { encoding, network }: { readonly encoding?: string | undefined; readonly network?: Network } = {},
): Promise<Intake> => {
  const fetched = await fetchAddress(words, network);
  if (fetched.type === "problem") return { reports: [], problems: [{ ...fetched, source: words }] };
  const { reports, problems } = await takeIn(fetched.bytes, {
    source: words,
    mediaType: fetched.mediaType,
    encoding,
  });
  const address = { found: true, value: fetched.address, where: "the address that was read" } as const;
  const withAddress = reports.map((report) =>
    report.about.address.found ? report : Object.assign({}, report, { about: { ...report.about, address } }),
  );
  return { reports: withAddress, problems };
};
