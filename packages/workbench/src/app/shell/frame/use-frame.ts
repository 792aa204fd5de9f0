import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useData } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { shortcutsNow, useShortcuts } from "../shortcuts.js";
import type { Shortcut } from "../shortcuts.js";
import { redo, undo } from "../undo.js";
import { takeTour } from "../tour/tour-state.js";
import { VIEWS } from "../views.js";

/** What lies over the page at the moment. */
export type Opened = "palette" | "history" | "keys" | null;

/** What the frame can do, and what is open of it. */
export interface FrameState {
  readonly open: Opened;
  readonly show: (opened: Opened) => void;
  readonly close: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The keys that hold in every view. */
  readonly everywhere: readonly Shortcut[];
  /** The keys of the view that is shown. */
  readonly here: () => readonly Shortcut[];
  /** Everything that can be done, for the field of commands. */
  readonly commands: () => readonly Shortcut[];
}

/** The state of the frame and the keys that hold everywhere. */
export const useFrame = (): FrameState => {
  const data = useData();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Opened>(null);
  const takeBack = (): void => void undo(data);
  const again = (): void => void redo(data);
  const { keySearch, keyUndo, keyRedo, keyHelp, history } = messages.shell;
  const everywhere: readonly Shortcut[] = [
    {
      keys: "Control+k",
      words: say(keySearch),
      inFields: true,
      run: () => {
        setOpen("palette");
      },
    },
    { keys: "Control+z", words: say(keyUndo), run: takeBack },
    { keys: "Control+Shift+z", words: say(keyRedo), run: again },
    {
      keys: "Control+Shift+h",
      words: say(history),
      run: () => {
        setOpen("history");
      },
    },
    {
      keys: "?",
      words: say(keyHelp),
      run: () => {
        setOpen("keys");
      },
    },
    { keys: "F1", words: say(messages.tour.key), run: takeTour },
    ...VIEWS.map(({ name, path }, index) => ({
      keys: `Alt+${index + 1}`,
      words: say(messages.shell.views[name]),
      run: () => void navigate({ to: path }),
    })),
  ];
  useShortcuts(everywhere);
  const isOfFrame = ({ keys }: Shortcut): boolean => everywhere.some((one) => one.keys === keys);
  const here = (): readonly Shortcut[] =>
    shortcutsNow()
      .flat()
      .filter((shortcut) => !isOfFrame(shortcut));
  return {
    open,
    show: setOpen,
    close: () => {
      setOpen(null);
    },
    undo: takeBack,
    redo: again,
    everywhere,
    here,
    commands: () => [
      ...here(),
      ...everywhere.filter(({ keys }) => !keys.startsWith("Alt+") && keys !== "Control+k"),
    ],
  };
};
