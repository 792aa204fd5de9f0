import { useEffect, useRef, useState } from "react";
import type { ScenarioForm } from "@foedus/language";
import { useAnalysis } from "../../../analysis/use-analysis.js";
import type { Scene } from "../scene.js";
import { edited } from "../text/edits.js";
import type { Edit } from "../text/edits.js";
import { useScenarioText } from "../use-scenario-text.js";

/** Makes an edit for the text as it is now; null where what it was to change is not there any more. */
export type MakeEdit = (form: ScenarioForm) => Edit | null;

interface Wanted {
  readonly make: MakeEdit;
  readonly title: string;
}

/** Why nothing was written: the words cannot be read, or what was to be changed is gone. */
export type Refused = { readonly type: "unread"; readonly problem: string } | { readonly type: "gone" };

const linesIn = (text: string): number => text.split("\n").length;

/**
 * Puts an edit into effect once the text with it can be read; says what is wrong with the edit's own lines where it cannot. Where
 * somebody else changes the text while it is checked, the edit is made and checked anew.
 */
export const useCheckedEdit = ({ form, texts, isFresh }: Scene, onDone: () => void) => {
  const { change, textOf } = useScenarioText();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const text = textOf(form.path) ?? "";
  const edit = wanted === null || !isFresh ? null : wanted.make(form);
  const input =
    edit === null
      ? null
      : {
          files: texts.files.map((file) =>
            file.path === form.path ? { ...file, text: edited(text, edit) } : file,
          ),
        };
  const checked = useAnalysis("check", input);
  const found = edit === null || checked.type !== "value" ? null : checked.value;
  const first = edit === null ? 0 : linesIn(text.slice(0, edit.start));
  const last = first + linesIn(edit?.text ?? "") - 1;
  const wrong = found?.find(
    ({ file, line, severity }) => severity === "error" && file === form.path && line >= first && line <= last,
  );
  const refuse = (why: Refused | null): void => {
    // What was refused is not taken up by itself when others change the text again.
    setWanted(null);
    setRefused(why);
  };
  if (wanted !== null && isFresh) {
    if (edit === null) refuse({ type: "gone" });
    else if (wrong !== undefined) refuse({ type: "unread", problem: wrong.message });
    else if (checked.type === "cancelled" || checked.type === "problem") refuse(null);
  }
  const finish = useRef(() => undefined as void);
  useEffect(() => {
    finish.current = () => {
      if (wanted === null || edit === null) return;
      setWanted(null);
      void change(form.path, edit, wanted.title);
      onDone();
    };
  });
  const isSound = found !== null && wrong === undefined;
  useEffect(() => {
    if (isSound) finish.current();
  }, [isSound]);
  return {
    save: (make: MakeEdit, title: string): void => {
      if (!isFresh) return;
      setRefused(null);
      setWanted({ make, title });
    },
    /** Why nothing was written when it was last tried; null while nothing is in the way. */
    refused,
    checking: edit !== null && checked.type === "working" ? checked : null,
  };
};
