import * as z from "zod";

/** Raised when an older release would misread a newer backup. */
const BACKUP_VERSION = 1;

const FORM = "foedus-backup";

/** The first line of a backup. */
export const backupHeaderSchema = z
  .strictObject({
    form: z.literal(FORM),
    version: z.literal(BACKUP_VERSION),
    store: z.string().describe("The address of the store that was backed up, without a password"),
    schema: z.int().min(1).describe("The number of the store's last migration"),
    moment: z.iso.datetime().describe("When the backup was made"),
  })
  .readonly();

/** The last line of a backup. */
export const backupTrailerSchema = z
  .strictObject({
    entries: z.int().min(0).describe("How many entries stand between the first line and this one"),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/u)
      .describe("The checksum of all lines before this one, line ends included, unpacked"),
  })
  .readonly();

export type BackupHeader = z.infer<typeof backupHeaderSchema>;
export type BackupTrailer = z.infer<typeof backupTrailerSchema>;

/** The header of a backup made by this release. */
export const headerOf = (about: Pick<BackupHeader, "store" | "schema" | "moment">): BackupHeader => ({
  form: FORM,
  version: BACKUP_VERSION,
  ...about,
});

/** What the first line of a file shows of it; a log begins with its first entry. */
export const recogniseHeader = (
  line: unknown,
  knownSchema: number,
):
  | { readonly type: "backup"; readonly header: BackupHeader }
  | { readonly type: "newer" | "log" | "foreign" } => {
  if (typeof line !== "object" || line === null) return { type: "foreign" };
  if (!("form" in line)) return { type: "number" in line && "command" in line ? "log" : "foreign" };
  if (line.form !== FORM) return { type: "foreign" };
  const parsed = backupHeaderSchema.safeParse(line);
  if (parsed.success && parsed.data.schema <= knownSchema) return { type: "backup", header: parsed.data };
  const isNewer =
    parsed.success ||
    ("version" in line && typeof line.version === "number" && line.version > BACKUP_VERSION);
  return { type: isNewer ? "newer" : "foreign" };
};
