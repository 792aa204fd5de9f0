import { useEffect, useMemo } from "react";
import type { Sheet } from "../../../analysis/answers/sheet.js";
import type { Shown, TextEditor } from "../editor/text-editor.js";
import { clausePlaces, placeAt, placeOf } from "./places.js";

/** How sentences and questions are linked with their words. */
export interface LinkedPlaces {
  /** The clause in which the cursor is. */
  readonly current: string | null;
  /** Shows a clause, an article or an open question in the text. */
  readonly show: (name: string) => void;
}

/** Links what a text says with its words: from the cursor to the clause, and from what the address names to its words. */
export const useLinkedPlaces = (
  editor: TextEditor | null,
  sheet: Sheet | null,
  { head }: Shown,
  named: string | undefined,
): LinkedPlaces => {
  useEffect(() => {
    if (sheet !== null) editor?.hold(sheet.text);
  }, [editor, sheet]);
  const places = useMemo(() => (sheet === null ? [] : clausePlaces(sheet)), [sheet]);
  const current = useMemo(() => {
    if (editor === null || sheet === null) return null;
    const now = places.flatMap(({ name, from, to }) => {
      const place = editor.nowAt(sheet.text, { from, to });
      return place === null ? [] : [{ name, ...place }];
    });
    return placeAt(now, head)?.name ?? null;
  }, [editor, head, places, sheet]);
  const show = (name: string): void => {
    if (editor === null || sheet === null) return;
    const open = editor.shown.get().open.find(({ hole }) => hole === name);
    const place = placeOf(sheet, name);
    const now = open ?? (place === null ? null : editor.nowAt(sheet.text, place));
    if (now !== null) editor.select(now, { isFocused: false });
  };
  const isRead = editor !== null && sheet !== null;
  useEffect(() => {
    if (named !== undefined && isRead) show(named);
    // What the address names is shown when it changes, and not whenever the text does.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [named, isRead]);
  return { current, show };
};
