import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Icon } from "../../components/icon/icon.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { VIEWS } from "../views.js";
import styles from "./frame.module.css";

/** The ways to the views, in the order of the way from a report to the meeting. */
export const Navigation = (): ReactNode => (
  <nav className={styles.navigation} aria-label={say(messages.shell.mainNavigation)}>
    <ul>
      {VIEWS.map(({ name, path, icon }, index) => (
        <li key={name}>
          <Link
            to={path}
            className={styles.view}
            activeProps={{ className: styles.here, "aria-current": "page" }}
            aria-keyshortcuts={`Alt+${index + 1}`}
          >
            <Icon name={icon} />
            <span>{say(messages.shell.views[name])}</span>
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
