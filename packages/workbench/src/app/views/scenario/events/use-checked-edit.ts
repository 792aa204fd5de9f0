import { useEffect, useRef, useState } from "react";
import { useAnalysis } from "../../../analysis/use-analysis.js";
import type { Scene } from "../scene.js";
import { edited } from "../text/edits.js";
import type { Edit } from "../text/edits.js";
import { useScenarioText } from "../use-scenario-text.js";

interface Wanted {
  /** The text that the edit is for. */
  readonly text: string;
  readonly edit: Edit;
  readonly title: string;
}

const linesIn = (text: string): number => text.split("\n").length;

/** Puts an edit into effect once the text with it can be read; says what is wrong with the edit's own lines where it cannot. */
export const useCheckedEdit = ({ form, texts, isFresh }: Scene, onDone: () => void) => {
  const { change, textOf } = useScenarioText();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const text = textOf(form.path) ?? "";
  const input =
    wanted === null
      ? null
      : {
          files: texts.files.map((file) =>
            file.path === form.path ? { ...file, text: edited(text, wanted.edit) } : file,
          ),
        };
  const checked = useAnalysis("check", input);
  const found = wanted === null || checked.type !== "value" ? null : checked.value;
  const first = wanted === null ? 0 : linesIn(text.slice(0, wanted.edit.start));
  const last = first + linesIn(wanted?.edit.text ?? "") - 1;
  const wrong = found?.find(
    ({ file, line, severity }) => severity === "error" && file === form.path && line >= first && line <= last,
  );
  const finish = useRef(() => undefined as void);
  useEffect(() => {
    finish.current = () => {
      if (wanted === null) return;
      setWanted(null);
      // Somebody else has changed the text while it was checked: the edit is made anew from what it is now.
      if (wanted.text !== text) return;
      void change(form.path, wanted.edit, wanted.title);
      onDone();
    };
  });
  const isSound = found !== null && wrong === undefined;
  useEffect(() => {
    if (isSound) finish.current();
  }, [isSound]);
  return {
    save: (edit: Edit, title: string): void => {
      if (isFresh) setWanted({ edit, title, text });
    },
    /** What is wrong, in a sentence; null while nothing is known to be. */
    problem: wrong?.message ?? null,
    checking: wanted !== null && checked.type === "working" ? checked : null,
  };
};
