import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { basename, join } from "node:path";

/** How many characters of a checksum tell folders of the same name apart. */
const TOLD_APART = 8;

/**
 * The store of the account's own in which a dossier in folder form is worked on: in `data`, called as its folder is, and told apart by
 * the folder's whole path, so that the same folder leads to the same store. `folder` has to exist.
 */
export const ownStore = (folder: string, data: string): string => {
  const whole = realpathSync(folder);
  const checksum = createHash("sha256").update(whole).digest("hex").slice(0, TOLD_APART);
  return join(data, `${basename(whole)}-${checksum}`);
};
