import { useEffect, useMemo, useState } from "react";
import { useAnalysis, useTexts } from "../../../analysis/use-analysis.js";
import type { Analysis } from "../../../analysis/use-analysis.js";
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

/** What a text says, as far as it is read. */
export interface ReadSheet {
  readonly analysis: Analysis<Sheet>;
  /** The newest that was read; null before the first. */
  readonly sheet: Sheet | null;
  /** What the text says; of an earlier text, where the newest has mistakes. */
  readonly meaning: Sheet["meaning"];
  /** The text of which that is the meaning. */
  readonly meantText: string;
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
  const sheet =
    analysis.type === "value" ? analysis.value : analysis.type === "working" ? analysis.before : null;
  const [last, setLast] = useState<Sheet | null>(null);
  const sound = sheet?.meaning === null ? null : sheet;
  useEffect(() => {
    if (sound !== null) setLast(sound);
  }, [sound]);
  const shown = sound ?? last;
  return {
    analysis,
    sheet: sheet ?? last,
    meaning: shown?.meaning ?? null,
    meantText: shown?.text ?? "",
    isEarlier: sound === null && shown !== null && sheet !== null,
    texts,
  };
};
