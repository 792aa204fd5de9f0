import type { ReactNode } from "react";
import { keyNames } from "./key-names.js";
import styles from "./keys.module.css";

/** The keys of a shortcut, drawn as keys: `Control+Z`. */
export const Keys = ({ keys }: { readonly keys: string }): ReactNode => (
  <span className={styles.keys}>
    {keyNames(keys).map((name) => (
      <kbd key={name} className={styles.key}>
        {name}
      </kbd>
    ))}
  </span>
);
