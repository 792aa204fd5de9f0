import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Assumption } from "../../../analysis/answers/assume.js";
import { tell } from "../../../components/toast/toasts.js";
import { useRecords, useWatched } from "../../../data/use-data.js";
import { Watched } from "../../../data/watched.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import { EditorPane } from "../editor/editor-pane.js";
import type { Shown, Stretch } from "../editor/text-editor.js";
import { FormPane } from "../form/form-pane.js";
import { OpenList } from "../holes/open-list.js";
import { writingOf } from "../holes/writing.js";
import { ProblemList } from "../problems/problem-list.js";
import type { Pane, TextKind } from "../routes.js";
import { Sentences } from "../sentences/sentences.js";
import { DeskHead } from "./desk-head.js";
import { DeskPanes } from "./desk-panes.js";
import styles from "./desk.module.css";
import { OverDesk } from "./over-desk.js";
import type { Over } from "./over-desk.js";
import { titleIn } from "./places.js";
import { useDeskKeys } from "./use-desk-keys.js";
import { useDossierTexts } from "./use-dossier-texts.js";
import { pathOf, useDesk } from "./use-keeper.js";
import { useLinkedPlaces } from "./use-linked-places.js";
import { useSheet } from "./use-sheet.js";
import { useWritingElsewhere } from "./use-writing-elsewhere.js";

const nothingShown = new Watched<Shown>({ text: "", head: 0, problems: [], open: [] });

interface AgreementDeskProps {
  readonly kind: TextKind;
  /** The name of the text: of an agreement, or of variants. */
  readonly agreement: string;
}

/** One text with what it says: the text, its sentences, a form and what is open, each over the same words. */
export const AgreementDesk = ({ kind, agreement }: AgreementDeskProps): ReactNode => {
  const path = pathOf(kind, agreement);
  const navigate = useNavigate();
  const { clause: named } = useParams({ strict: false });
  const { variant = null, pane } = useSearch({ strict: false });
  const all = [...useRecords("agreement"), ...useRecords("variant")];
  const { keeper, editor } = useDesk(kind, agreement, say(messages.agreement.textLabel, { name: agreement }));
  const saving = useWatched(keeper.saving);
  const shown = useWatched(editor?.shown ?? nothingShown);
  const text = editor === null ? keeper.text : shown.text;
  const { sheet, sound, isEarlier, texts } = useSheet(path, text, variant);
  const meaning = sound?.meaning ?? null;
  const { current, show } = useLinkedPlaces(editor, sound ?? sheet, shown, named);
  const writeElsewhere = useWritingElsewhere();
  useDossierTexts(editor);
  const [over, setOver] = useState<Over>(null);
  const close = (): void => {
    setOver(null);
  };

  const goTo = (name: string, search: { readonly pane?: Pane } = {}): void => {
    void navigate({
      to: "/agreements/$agreement/$clause",
      params: { agreement, clause: name },
      search: (before) => ({ ...before, ...search }),
    });
  };
  const put = (read: string, place: Stretch, insert: string): void => {
    editor?.put(read, place, insert);
  };
  const offerActions = async (): Promise<void> => {
    if (editor === null) return;
    const [actions, at] = [await editor.actions(), editor.cursorPlace()];
    if (actions.length === 0 || at === null) tell(say(messages.agreement.noActions));
    else setOver({ type: "actions", actions, at });
  };
  const assumed = (assumption: Assumption, name: string): void => {
    close();
    const { at, insert } = assumption;
    if (assumption.path === path)
      put(texts.files.find((file) => file.path === path)?.text ?? "", { from: at, to: at }, insert);
    else writeElsewhere(assumption);
    tell(say(messages.agreement.assumeDone, { variant: name }));
    void navigate({ to: ".", search: (search) => ({ ...search, variant: name }) });
  };
  useDeskKeys({
    toProblem: (way) => editor?.toProblem(way),
    toHole: (step) => {
      const holes = meaning?.holes ?? [];
      const at = holes.findIndex(({ name }) => name === named);
      const next = holes.at(at < 0 ? (step === 1 ? 0 : -1) : (at + step) % holes.length);
      if (next !== undefined) goTo(next.name, { pane: "open" });
    },
    offerActions: () => void offerActions(),
    toWhatIsAtCursor: () => {
      const hole = shown.open.find(({ from, to }) => from <= shown.head && shown.head <= to)?.hole;
      if (hole !== undefined) goTo(hole, { pane: "open" });
      else if (current !== null) goTo(current);
    },
    save: () => void keeper.save(),
    focusText: () => editor?.focus(),
  });

  const panes: Readonly<Record<Pane, ReactNode>> = {
    text: (
      <div className={styles.text}>
        <EditorPane editor={editor} />
        <ProblemList
          problems={shown.problems}
          elsewhere={sheet?.elsewhere ?? []}
          onGo={(problem) => editor?.select(problem)}
        />
      </div>
    ),
    said: (
      <div className={styles.pane} data-scroll-restoration-id="sentences">
        <Sentences
          agreement={agreement}
          path={path}
          meaning={meaning}
          isEarlier={isEarlier}
          isRead={sheet !== null}
          current={current}
          onShow={show}
          onShowAt={(at) => {
            const place = editor?.nowAt(sound?.text ?? "", { from: at, to: at }) ?? null;
            if (place !== null) editor?.select(place, { isFocused: false });
          }}
        />
      </div>
    ),
    form:
      sheet === null ? null : (
        <FormPane sheet={sound ?? sheet} isEarlier={isEarlier} current={current} onPut={put} />
      ),
    open: (
      <OpenList
        agreement={agreement}
        meaning={meaning}
        texts={texts}
        variant={variant}
        chosen={named ?? null}
        writing={(hole, label) => {
          const found = isEarlier || sound === null ? null : writingOf(sound, hole, label);
          if (found === null || sound === null) return null;
          return () => {
            put(sound.text, found, found.insert);
          };
        }}
        onAssume={(hole, label) => {
          setOver({ type: "assume", hole, label });
        }}
      />
    ),
  };
  return (
    <div className={styles.desk}>
      <DeskHead
        agreement={agreement}
        kind={kind}
        title={(sound ?? sheet)?.forms[0]?.title ?? titleIn(text) ?? agreement}
        texts={all}
        variants={meaning?.variants ?? []}
        variant={variant}
        saving={saving}
        onSave={() => void keeper.save()}
        onFormat={() => editor?.format()}
        onRename={() => editor?.rename()}
        onShow={(type) => {
          setOver({ type });
        }}
      />
      <div className={styles.panes}>
        <DeskPanes
          panes={panes}
          open={meaning?.holes.length ?? null}
          pane={pane}
          isHole={meaning?.holes.some(({ name }) => name === named) === true}
        />
      </div>
      <OverDesk
        over={over}
        agreement={agreement}
        path={path}
        text={text}
        texts={texts}
        meaning={meaning}
        saving={saving}
        onClose={() => {
          close();
          if (over?.type === "actions") editor?.focus();
        }}
        onTakeOver={(taken) => {
          put(text, { from: 0, to: text.length }, taken);
          close();
        }}
        onDecide={(decided) => {
          close();
          keeper.decide(decided);
        }}
        onAssumed={assumed}
        onAct={(action) => {
          close();
          // Somebody wrote there while the menu was open: what can be done now may be something else.
          if (editor?.act(action) === false) void offerActions();
        }}
      />
    </div>
  );
};
