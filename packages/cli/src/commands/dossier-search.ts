import { foundForPeople } from "../answers/found-for-people.js";
import type { Output } from "./check.js";
import { tellProblem, withStore } from "./with-store.js";

/** What foedus dossier search can be told; what a filter may say, the store checks. */
export interface StoreSearchOptions {
  readonly kind?: string;
  readonly language?: string;
  readonly publisher?: string;
  readonly report?: string;
  readonly party?: string;
  readonly speaker?: string;
  readonly act?: string;
  readonly status?: string;
  readonly term?: string;
  readonly from?: string;
  readonly to?: string;
  readonly order?: string;
  readonly after?: string;
  readonly limit?: string;
  readonly json?: boolean;
}

const USUAL_LIMIT = 20;

/** Looks for reports and statements in a store. Exit codes: 0 also where nothing is found, 2 with what is wrong. */
export const dossierSearch = (
  address: string,
  words: readonly string[],
  { json, limit, ...filters }: StoreSearchOptions,
  io: Output,
): Promise<number> =>
  withStore(address, "open", io, async (store) => {
    const most = limit === undefined ? USUAL_LIMIT : Number(limit);
    const asked = words.length === 0 ? filters : { ...filters, words: words.join(" ") };
    const found = await store.search({ ...asked, limit: most });
    if (found.type === "problem") return tellProblem(found.problem, io);
    if (json === true) {
      // Loaded only here: it brings the store's forms with it.
      const { foundForMachines } = await import("../output/found-in-store.js");
      io.stdout(`${JSON.stringify(foundForMachines(store.address, most, found.value))}\n`);
    } else {
      io.stdout(foundForPeople(found.value));
    }
    return 0;
  });
