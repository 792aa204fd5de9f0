import type { Stored } from "@foedus/dossier/store";

/** The records in which instruments are written, by the names of the instruments. */
export const instrumentsOf = (agreements: readonly Stored<"agreement">[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    agreements.flatMap(({ id, value }) =>
      [...value.text.matchAll(/^[ \t]*agreement[ \t]+([A-Za-z_][A-Za-z0-9_-]*)/gmu)].map(
        ([, name = ""]) => [name, id] as const,
      ),
    ),
  );
