import { createHash, timingSafeEqual } from "node:crypto";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** What a request says of a token: the right one, a wrong one, or none. */
export type Shown = "right" | "wrong" | "none";

/** Holds the Authorization header against the token of this server, in a time that tells nothing about it. */
export const tokenShown = (authorization: string | undefined, token: string | null): Shown => {
  if (authorization === undefined) return "none";
  const given = /^Bearer (\S+)$/iu.exec(authorization)?.[1];
  if (given === undefined || token === null) return "wrong";
  return timingSafeEqual(digest(given), digest(token)) ? "right" : "wrong";
};
