import { createHash } from "node:crypto";

/** pg-boss takes names of at most so many bytes. */
const LONGEST = 50;

const ENDING = "_jobs";

/**
 * The schema of the queue of a store, beside the store's own: its name with “_jobs” behind it. A long name is cut and told apart
 * by its checksum.
 */
export const jobsSchemaOf = (storeSchema: string): string => {
  const name = `${storeSchema}${ENDING}`;
  if (name.length <= LONGEST) return name;
  const mark = createHash("sha256").update(storeSchema).digest("hex").slice(0, 8);
  return `${storeSchema.slice(0, LONGEST - ENDING.length - mark.length - 1)}_${mark}${ENDING}`;
};
