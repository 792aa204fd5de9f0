import type { DossierFile } from "@foedus/dossier";

/** What a party is called in a table; its name where the dossier does not know it, null where there is none. */
export const partyTitle = ({ parties }: DossierFile, name: string | null): string | null =>
  name === null ? null : (parties.find((party) => party.name === name)?.title ?? name);
