import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import { useShortcuts } from "../../../shell/shortcuts.js";
import type { Shortcut } from "../../../shell/shortcuts.js";

interface DeskKeys {
  readonly toProblem: (way: "next" | "previous") => void;
  readonly toHole: (step: 1 | -1) => void;
  readonly offerActions: () => void;
  readonly toWhatIsAtCursor: () => void;
  readonly save: () => void;
  readonly focusText: () => void;
}

/** The keys of the desk, which hold in the text as well. */
export const useDeskKeys = (does: DeskKeys): void => {
  const { keyNext, keyPrevious, keyNextHole, keyPreviousHole, keyActions, keyWhat, keySave, keyText } =
    messages.agreement;
  const inText = (keys: string, words: string, run: () => void): Shortcut => ({
    keys,
    words,
    inFields: true,
    run,
  });
  useShortcuts([
    inText("F8", say(keyNext), () => {
      does.toProblem("next");
    }),
    inText("Shift+F8", say(keyPrevious), () => {
      does.toProblem("previous");
    }),
    inText("F9", say(keyNextHole), () => {
      does.toHole(1);
    }),
    inText("Shift+F9", say(keyPreviousHole), () => {
      does.toHole(-1);
    }),
    inText("Control+.", say(keyActions), does.offerActions),
    inText("Control+Enter", say(keyWhat), does.toWhatIsAtCursor),
    inText("Control+s", say(keySave), does.save),
    { keys: "t", words: say(keyText), run: does.focusText },
  ]);
};
