import type { ReactNode } from "react";
import type { DutySpan } from "@foedus/engine";
import styles from "./swatch.module.css";

/** A small piece of a lane, as a state looks there. The word stands beside it. */
export const Swatch = ({ state }: { readonly state: DutySpan["state"] }): ReactNode => (
  <span aria-hidden="true" className={[styles.swatch, styles[state]].join(" ")} />
);
