import type { ReactNode } from "react";
import { Link } from "@tanstack/react-router";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { useTitle } from "../../shell/use-title.js";
import styles from "./compare-view.module.css";
import { Library } from "./library/library.js";
import { VerdictTable } from "./table/verdict-table.js";
import { Versions } from "./versions/versions.js";

const words = messages.compare;

const Frame = ({ children }: { readonly children: ReactNode }): ReactNode => {
  useTitle(say(words.title));
  const exact = { activeOptions: { exact: true, includeSearch: false } } as const;
  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <h1>{say(words.title)}</h1>
        <nav aria-label={say(words.title)} className={styles.nav}>
          <Link to="/compare" {...exact}>
            {say(words.tabs.table)}
          </Link>
          <Link to="/compare/versions" {...exact}>
            {say(words.tabs.versions)}
          </Link>
          <Link to="/compare/library" {...exact}>
            {say(words.tabs.library)}
          </Link>
        </nav>
      </header>
      {children}
    </div>
  );
};

/** Verdicts of all scenarios, as written and under each variant. */
export const CompareTable = (): ReactNode => (
  <Frame>
    <VerdictTable />
  </Frame>
);

/** Two versions of a text. */
export const CompareVersions = (): ReactNode => (
  <Frame>
    <Versions />
  </Frame>
);

/** The agreements of the library with Ukraine, side by side. */
export const CompareLibrary = (): ReactNode => (
  <Frame>
    <Library />
  </Frame>
);
