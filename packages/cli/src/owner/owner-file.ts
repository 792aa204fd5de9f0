import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** Where the server that owns a store is, and what it knows its own by. In the folder of the store, for the account alone. */
const ownerSchema = z.strictObject({
  address: z.url({ protocol: /^http$/u, hostname: /^127\.0\.0\.1$/u }),
  token: z.string().regex(/^[\w-]{43}$/u),
});

export type Owner = z.infer<typeof ownerSchema>;

const fileIn = (folder: string): string => join(folder, "owner.json");

/** Tells other processes of this account where the server is. Only they can read the token. */
export const announceOwner = async (folder: string, owner: Owner): Promise<void> => {
  const file = fileIn(folder);
  await rm(`${file}.new`, { force: true });
  await writeFile(`${file}.new`, `${JSON.stringify(owner)}\n`, { mode: 0o600, flag: "wx" });
  await rename(`${file}.new`, file);
};

/** Takes the announcement back. */
export const withdrawOwner = (folder: string): Promise<void> => rm(fileIn(folder), { force: true });

/**
 * What a server announced; null where none did. It says nothing about whether that server still runs: a process that was
 * killed leaves it behind. Whoever finds the store free never asks.
 */
export const announcedOwner = async (folder: string): Promise<Owner | null> => {
  try {
    const parsed = ownerSchema.safeParse(JSON.parse(await readFile(fileIn(folder), "utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};
