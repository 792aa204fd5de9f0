// Whether the PostgreSQL server that the tests of the store need can be reached: where nothing says that it must be, they can do without.
import { connect } from "node:net";

/** Where the tests of the store look for it. */
export const TEST_POSTGRES = process.env.FOEDUS_TEST_POSTGRES ?? "postgres://postgres@127.0.0.1:5432/test";

/** Whether a server has to be there: in continuous integration, and for whoever names one. */
export const isRequired = process.env.CI !== undefined || process.env.FOEDUS_TEST_POSTGRES !== undefined;

/** Whether something listens there, within two seconds. */
export const isThere = async () => {
  const { hostname, port } = new URL(TEST_POSTGRES);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || "5432"), timeout: 2000 });
    const told = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => told(true));
    socket.once("error", () => told(false));
    socket.once("timeout", () => told(false));
  });
};
