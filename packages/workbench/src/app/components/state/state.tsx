import type { ReactNode } from "react";
import { Icon } from "../icon/icon.js";
import type { IconName } from "../icon/icon.js";
import styles from "./state.module.css";

interface StateProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ReactNode;
  /** What can be done. */
  readonly actions?: ReactNode;
  readonly isProblem?: boolean;
}

/** What stands where there is nothing to show: why, and what can be done. */
export const State = ({ icon, title, children, actions, isProblem = false }: StateProps): ReactNode => (
  <section className={[styles.state, isProblem ? styles.problem : undefined].filter(Boolean).join(" ")}>
    <span className={styles.icon}>
      <Icon name={icon} size={28} />
    </span>
    <h2>{title}</h2>
    {children === undefined ? null : <div className={styles.words}>{children}</div>}
    {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
  </section>
);

/** What stands where something is being read: the shape of lines to come, and words for those who do not see it. */
export const Loading = ({ words }: { readonly words: string }): ReactNode => (
  <div className={styles.loading} role="status">
    <span className={styles.words}>{words}</span>
    <span className={styles.line} />
    <span className={styles.line} />
    <span className={styles.line} />
  </div>
);
