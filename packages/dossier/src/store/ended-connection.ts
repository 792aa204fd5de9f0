/**
 * The ends of a connection that had been there: told by the server, by the operating system, or by the driver in words alone. One that
 * never came about, after the driver has waited long enough for it, is none of them, though the driver calls it terminated too.
 */
const CODES = /^(?:57P0[125]|25P03|0800[36]|ECONNRESET|EPIPE)$/u;
const WORDS =
  /connection terminated(?! due to connection timeout)|connection error and is not queryable|client was closed/iu;

const isEnded = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && CODES.test(String(error.code))) || WORDS.test(error.message));

/** More than a store keeps open to a server, so that the last attempt has a new one. */
const ATTEMPTS = 5;

/**
 * Does something that asks a database, and again where the connection for it turns out to have ended: a server that was started
 * anew while nobody asked leaves several such behind. `isSafe` tells whether nothing can have been kept of what was attempted.
 */
export const pastEndedConnections = async <Value>(
  attempt: () => Promise<Value>,
  isSafe: () => boolean = () => true,
): Promise<Value> => {
  for (let left = ATTEMPTS - 1; left > 0; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isEnded(error) || !isSafe()) throw error;
    }
  }
  return attempt();
};
