import type { ReactNode } from "react";
import styles from "./data-list.module.css";

/** Names with what belongs to each, one under the other. */
export const DataList = ({
  rows,
}: {
  readonly rows: readonly { readonly name: string; readonly value: ReactNode }[];
}): ReactNode => (
  <dl className={styles.list}>
    {rows.map(({ name, value }) => (
      <div key={name} className={styles.row}>
        <dt>{name}</dt>
        <dd dir="auto">{value}</dd>
      </div>
    ))}
  </dl>
);
