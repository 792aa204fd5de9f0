import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { IconButton } from "../../components/button/button.js";
import { Icon } from "../../components/icon/icon.js";
import { Keys } from "../../components/keys/keys.js";
import { Menu, MenuChoice, MenuItem, MenuLine } from "../../components/menu/menu.js";
import { useDossier, useWatched } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { chooseTheme, theme } from "../theme.js";
import { takeTour } from "../tour/tour-state.js";
import styles from "./frame.module.css";
import type { FrameState } from "./use-frame.js";

/** The head of every page: which dossier it is, search, undo and the rest. */
export const Masthead = ({ frame }: { readonly frame: FrameState }): ReactNode => {
  const { title } = useDossier();
  const chosen = useWatched(theme);
  return (
    <header className={styles.masthead}>
      <Link to="/reports" className={styles.product}>
        {say(messages.shell.product)}
      </Link>
      <p className={styles.dossier} dir="auto" title={title}>
        {title}
      </p>
      <button
        type="button"
        className={styles.search}
        aria-keyshortcuts="Control+K"
        onClick={() => {
          frame.show("palette");
        }}
      >
        <Icon name="search" />
        <span className={styles.searchWords}>{say(messages.shell.search)}</span>
        <Keys keys="Control+K" />
      </button>
      <div className={styles.tools}>
        <IconButton label={say(messages.shell.undo)} icon="undo" keys="Control+Z" onClick={frame.undo} />
        <IconButton
          className={styles.spare}
          label={say(messages.shell.redo)}
          icon="redo"
          keys="Control+Shift+Z"
          onClick={frame.redo}
        />
        <IconButton
          className={styles.spare}
          label={say(messages.shell.history)}
          icon="history"
          keys="Control+Shift+H"
          onClick={() => {
            frame.show("history");
          }}
        />
        <Menu
          label={say(messages.shell.more)}
          trigger={
            <button type="button" className={styles.more} aria-label={say(messages.shell.more)}>
              <Icon name="more" />
            </button>
          }
        >
          <MenuItem icon="redo" keys="Control+Shift+Z" onSelect={frame.redo}>
            {say(messages.shell.redo)}
          </MenuItem>
          <MenuItem
            icon="history"
            keys="Control+Shift+H"
            onSelect={() => {
              frame.show("history");
            }}
          >
            {say(messages.shell.history)}
          </MenuItem>
          <MenuLine />
          <MenuChoice
            label={say(messages.shell.theme)}
            value={chosen}
            onChange={chooseTheme}
            options={[
              { value: "system", label: say(messages.shell.themeSystem) },
              { value: "light", label: say(messages.shell.themeLight) },
              { value: "dark", label: say(messages.shell.themeDark) },
            ]}
          />
          <MenuLine />
          <MenuItem
            icon="keyboard"
            keys="?"
            onSelect={() => {
              frame.show("keys");
            }}
          >
            {say(messages.shell.keyboard)}
          </MenuItem>
          <MenuItem icon="right" keys="F1" onSelect={takeTour}>
            {say(messages.tour.take)}
          </MenuItem>
        </Menu>
      </div>
    </header>
  );
};
