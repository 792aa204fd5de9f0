import { useEffect, useMemo, useState } from "react";
import { useAnalysis, useTexts } from "../../../analysis/use-analysis.js";
import type { Sheet } from "../../../analysis/answers/sheet.js";
import type { Texts } from "../../../analysis/answers/texts.js";

/** How long typing rests before the text is read anew, in milliseconds. */
const REST = 250;

const useRested = (text: string): string => {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(text);
    }, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return rested;
};

/** How long mistakes stay before what was read earlier is called so: words are half written all the time. */
const PATIENCE = 900;

/** Whether something is so, and has been for a while. */
const useLasting = (isSo: boolean): boolean => {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        setLasts(isSo);
      },
      isSo ? PATIENCE : 0,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [isSo]);
  return isSo && lasts;
};

/** What a text says, as far as it is read. */
export interface ReadSheet {
  /** The newest that was read; null before the first. */
  readonly sheet: Sheet | null;
  /** The newest of a text without mistakes; null where there was none yet. */
  readonly sound: Sheet | null;
  /** Whether the text has mistakes by now, and has had them for a while. */
  readonly isEarlier: boolean;
  /** All texts of the dossier with this one as it is being written. */
  readonly texts: Texts;
}

/** Reads a text as it is being written, together with the others of the dossier. */
export const useSheet = (path: string, text: string, variant: string | null): ReadSheet => {
  const { files } = useTexts();
  const rested = useRested(text);
  const texts = useMemo<Texts>(
    () => ({ files: files.map((file) => (file.path === path ? { path, text: rested } : file)) }),
    [files, path, rested],
  );
  const analysis = useAnalysis("sheet", { ...texts, path, variant });
  const read =
    analysis.type === "value" ? analysis.value : analysis.type === "working" ? analysis.before : null;
  const [last, setLast] = useState<Sheet | null>(null);
  const isSound = read !== null && read.meaning !== null;
  useEffect(() => {
    if (isSound) setLast(read);
  }, [isSound, read]);
  const sound = isSound ? read : last;
  const isEarlier = useLasting(read !== null && !isSound && sound !== null);
  return { sheet: read ?? last, sound, isEarlier, texts };
};
