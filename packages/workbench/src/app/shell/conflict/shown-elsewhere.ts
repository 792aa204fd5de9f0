import { useEffect } from "react";
import type { Kind } from "@foedus/dossier/store";
import type { Dispute } from "../../data/outbox/outbox.js";
import { useData, useWatched } from "../../data/use-data.js";
import { Watched } from "../../data/watched.js";

const nameOf = (kind: Kind, id: string): string => `${kind} ${id}`;

const elsewhere = new Watched<ReadonlySet<string>>(new Set());

const isElsewhere = ({ command, conflicts }: Dispute, shown: ReadonlySet<string>): boolean =>
  command !== null && conflicts.every(({ kind, id }) => shown.has(nameOf(kind, id)));

/** The disputes that nobody else shows. */
export const useDisputes = (): readonly Dispute[] => {
  const { outbox } = useData();
  const disputes = useWatched(outbox.disputes);
  const shown = useWatched(elsewhere);
  return disputes.filter((dispute) => !isElsewhere(dispute, shown));
};

/**
 * Makes a view show the disputes about a record in its own way, as long as it is there: the view has what was wanted, so they are
 * let go of here.
 */
export const useOwnDisputes = (kind: Kind, id: string): void => {
  const { outbox } = useData();
  const disputes = useWatched(outbox.disputes);
  useEffect(() => {
    const name = nameOf(kind, id);
    elsewhere.set(new Set([...elsewhere.get(), name]));
    return () => {
      elsewhere.set(new Set([...elsewhere.get()].filter((one) => one !== name)));
    };
  }, [id, kind]);
  useEffect(() => {
    const own = disputes.filter((dispute) => isElsewhere(dispute, new Set([nameOf(kind, id)])));
    for (const { key } of own) void outbox.decide(key, null);
  }, [disputes, id, kind, outbox]);
};
