import { useEffect } from "react";
import type { Dispute } from "../../data/outbox/outbox.js";
import { useData, useWatched } from "../../data/use-data.js";
import { Watched } from "../../data/watched.js";

/** Whether a view has what was wanted in a dispute, and shows both sides in its own way. */
export type HoldsDispute = (dispute: Dispute) => boolean;

const elsewhere = new Watched<readonly HoldsDispute[]>([]);

/** The disputes that nobody else shows. */
export const useDisputes = (): readonly Dispute[] => {
  const { outbox } = useData();
  const disputes = useWatched(outbox.disputes);
  const views = useWatched(elsewhere);
  return disputes.filter((dispute) => !views.some((holds) => holds(dispute)));
};

/**
 * Makes a view show the disputes that it holds, as long as it is there: it has what was wanted, so they are let go of here.
 * Others about the same record, such as a renaming made elsewhere, stay for everybody to see. `holds` stays the same as long as the
 * view shows the same.
 */
export const useOwnDisputes = (holds: HoldsDispute): void => {
  const { outbox } = useData();
  const disputes = useWatched(outbox.disputes);
  useEffect(() => {
    elsewhere.set([...elsewhere.get(), holds]);
    return () => {
      elsewhere.set(elsewhere.get().filter((one) => one !== holds));
    };
  }, [holds]);
  useEffect(() => {
    for (const dispute of disputes.filter(holds)) void outbox.decide(dispute.key, null);
  }, [disputes, holds, outbox]);
};
