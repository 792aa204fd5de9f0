import { useSuspenseQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { tell } from "../../../components/toast/toasts.js";
import { changesOf } from "../../../data/changes-of.js";
import { recordsQuery, useData, useWatched } from "../../../data/use-data.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import type { HoldsDispute } from "../../../shell/conflict/shown-elsewhere.js";
import { useOwnDisputes } from "../../../shell/conflict/shown-elsewhere.js";
import { DraftKeeper } from "../draft/draft-keeper.js";
import { draftsInBrowser } from "../draft/kept-drafts.js";
import type { TextKind } from "../routes.js";
import type { TextEditor } from "../editor/text-editor.js";

/** What keeps and saves the text of one agreement, and the editor once it is there. */
export interface Desk {
  readonly keeper: DraftKeeper;
  readonly editor: TextEditor | null;
}

/** Where a text is when texts are read together. */
export const pathOf = (kind: TextKind, id: string): string => `${kind}s/${id}.foedus`;

/** Keeps the text of an agreement, or of variants, between the editor, this browser and the store. The editor is loaded meanwhile. */
export const useDesk = (kind: TextKind, id: string, label: string): Desk => {
  const data = useData();
  // What the server has acknowledged, without what is on its way: only that can be built upon.
  const { data: records } = useSuspenseQuery(recordsQuery(data, kind));
  const waiting = useWatched(data.outbox.waiting);
  const record = records.find((one) => one.id === id);
  const [revision, text] = [record?.revision ?? 0, record?.value.text ?? ""];
  const holder = useRef<TextEditor | null>(null);
  const [editor, setEditor] = useState<TextEditor | null>(null);
  const [keeper] = useState(
    () =>
      new DraftKeeper(
        { revision, text },
        {
          kind,
          id,
          drafts: draftsInBrowser(data.page),
          perform: (command) => data.perform(command),
          isOnItsWay: () =>
            data.outbox.waiting
              .get()
              .some(({ command }) =>
                changesOf(command).some((change) => change.kind === kind && change.id === id),
              ),
          follow: (followed) => {
            holder.current?.follow(followed);
          },
        },
      ),
  );
  const holds = useCallback<HoldsDispute>(
    ({ command }) => command !== null && keeper.holds(command),
    [keeper],
  );
  useOwnDisputes(holds);
  useEffect(() => {
    const { takenBack } = data.outbox;
    return takenBack.watch(() => {
      const command = takenBack.get();
      if (command !== null) keeper.takenBack(command);
    });
  }, [data, keeper]);
  useEffect(() => {
    keeper.stored({ revision, text });
  }, [keeper, revision, text, waiting]);
  useEffect(() => {
    let isEnded = false;
    const load = async (): Promise<void> => {
      const { TextEditor } = await import("../editor/text-editor.js");
      if (isEnded) return;
      holder.current = new TextEditor({
        path: pathOf(kind, id),
        text: keeper.text,
        label,
        onTyped: (typed) => {
          keeper.typed(typed);
        },
        onTooLong: () => {
          tell(say(messages.agreement.tooLong), { isProblem: true });
        },
      });
      setEditor(holder.current);
    };
    void load();
    keeper.start();
    return () => {
      isEnded = true;
      keeper.stop();
      void keeper.save();
      holder.current?.end();
      holder.current = null;
      setEditor(null);
    };
  }, [id, keeper, kind, label]);
  return { keeper, editor };
};
