import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useEffectEvent, useId, useMemo, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { Dialog } from "../../components/dialog/dialog.js";
import { Icon } from "../../components/icon/icon.js";
import { Keys } from "../../components/keys/keys.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import type { Shortcut } from "../shortcuts.js";
import { VIEWS } from "../views.js";
import { found, MOST } from "./found.js";
import type { Choice } from "./found.js";
import styles from "./palette.module.css";
import { useFoldAhead } from "./use-fold-ahead.js";
import { useFindable } from "./use-findable.js";
import { useHits } from "./use-hits.js";

interface PaletteProps {
  readonly commands: readonly Shortcut[];
  readonly onClose: () => void;
}

/** One field for whatever can be found or done, from the keyboard. */
export const Palette = ({ commands, onClose }: PaletteProps): ReactNode => {
  const navigate = useNavigate();
  const list = useId();
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  // Whoever is quicker than the search means what these words find, not what the words before them found.
  const [isEntered, setEntered] = useState(false);
  const findable = useFindable();
  useFoldAhead(findable);
  const asked = useDeferredValue(words);
  // In the words of reports the server looks; what is at hand is found without it.
  const { hits, isAsking } = useHits(asked);
  const views = VIEWS.map(({ name, path, icon }): Choice => ({
    key: path,
    group: say(messages.shell.groupViews),
    icon,
    title: say(messages.shell.views[name]),
    run: () => void navigate({ to: path }),
  }));
  const actions = commands.map(({ keys, words: title, run }): Choice => ({
    key: `key ${keys}`,
    group: say(messages.shell.groupCommands),
    icon: "keyboard",
    title,
    keys,
    run,
  }));
  const doable = [...views, ...actions];
  const records = useMemo(() => found(asked, findable), [asked, findable]);
  // What can be done is shown from the start; records only where something is asked for.
  const here = asked.trim() === "" ? doable : [...found(asked, doable), ...records];
  const known = new Set(here.map(({ key }) => key));
  const choices = [...here, ...hits.filter(({ key }) => !known.has(key))].slice(0, MOST);
  const chosen = Math.min(at, choices.length - 1);
  const isOfTheseWords = asked === words && (!isAsking || (choices.length > 0 && chosen < here.length));
  const run = (choice: Choice | undefined): void => {
    if (choice === undefined) return;
    onClose();
    choice.run();
  };
  const enter = useEffectEvent(() => {
    setEntered(false);
    run(choices[chosen]);
  });
  const isToRun = isEntered && isOfTheseWords;
  useEffect(() => {
    if (isToRun) enter();
  }, [isToRun]);
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const to = (chosen + step + choices.length) % Math.max(1, choices.length);
      setAt(to);
      document.querySelector(`[id="${list}-${to}"]`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      event.preventDefault();
      setEntered(true);
    }
  };
  return (
    <Dialog title={say(messages.shell.search)} place="top" isTitleHidden onClose={onClose}>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-label={say(messages.shell.search)}
          aria-activedescendant={choices.length === 0 ? undefined : `${list}-${chosen}`}
          placeholder={say(messages.shell.searchPlaceholder)}
          dir="auto"
          data-first
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setAt(0);
            setEntered(false);
          }}
          onKeyDown={onKey}
        />
      </div>
      <p className={styles.count} role="status">
        {choices.length === 0
          ? say(messages.shell.searchNothing)
          : say(messages.shell.searchFound, { count: choices.length })}
      </p>
      <ul id={list} className={styles.list} role="listbox" aria-label={say(messages.shell.groupFound)}>
        {choices.map((choice, index) => (
          // The field keeps the focus and its arrow keys choose; a press does what Enter does.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={choice.key}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={styles.choice}
            onClick={() => {
              run(choice);
            }}
            onPointerMove={() => {
              setAt(index);
            }}
          >
            <Icon name={choice.icon} />
            <span className={styles.title} dir="auto">
              {choice.title}
            </span>
            {choice.note === undefined ? null : (
              <span className={styles.note} dir="auto">
                {choice.note}
              </span>
            )}
            {choice.keys === undefined ? null : <Keys keys={choice.keys} />}
          </li>
        ))}
      </ul>
    </Dialog>
  );
};
