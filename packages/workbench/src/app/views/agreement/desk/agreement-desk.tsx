import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { SheetHole } from "../../../analysis/answers/sheet.js";
import type { Assumption } from "../../../analysis/answers/assume.js";
import { Split } from "../../../components/split/split.js";
import { Tabs } from "../../../components/tabs/tabs.js";
import { tell } from "../../../components/toast/toasts.js";
import { useData, useRecords, useWatched } from "../../../data/use-data.js";
import { Watched } from "../../../data/watched.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import { useShortcuts } from "../../../shell/shortcuts.js";
import { TextConflictDialog } from "../conflict/conflict-dialog.js";
import { ActionMenu } from "../editor/action-menu.js";
import { EditorPane } from "../editor/editor-pane.js";
import type { OfferedAction } from "../editor/code-actions.js";
import type { Shown } from "../editor/text-editor.js";
import { NewAgreement } from "../files/new-agreement.js";
import { Versions } from "../files/versions.js";
import { FormPane } from "../form/form-pane.js";
import { AssumeDialog } from "../holes/assume-dialog.js";
import { OpenList } from "../holes/open-list.js";
import { writingOf } from "../holes/writing.js";
import { ProblemList } from "../problems/problem-list.js";
import type { Pane, TextKind } from "../routes.js";
import { Sentences } from "../sentences/sentences.js";
import { DeskHead } from "./desk-head.js";
import styles from "./desk.module.css";
import { clausePlaces, placeAt, placeOf, titleIn } from "./places.js";
import { useDossierTexts } from "./use-dossier-texts.js";
import { pathOf, useDesk } from "./use-keeper.js";
import { useNarrow } from "./use-narrow.js";
import { useSheet } from "./use-sheet.js";

/** What lies over the desk. */
type Over =
  | { readonly type: "new" | "versions" | "conflict" }
  | { readonly type: "assume"; readonly hole: SheetHole; readonly label: string }
  | {
      readonly type: "actions";
      readonly actions: readonly OfferedAction[];
      readonly at: { readonly left: number; readonly bottom: number };
    }
  | null;

const EMPTY: Shown = { text: "", head: 0, problems: [], open: [] };
const nothingShown = new Watched<Shown>(EMPTY);

/** One text with what it says: the text, its sentences, a form and what is open, each over the same words. */
export const AgreementDesk = ({
  kind,
  agreement,
}: {
  readonly kind: TextKind;
  readonly agreement: string;
}): ReactNode => {
  const path = pathOf(kind, agreement);
  const data = useData();
  const navigate = useNavigate();
  const isNarrow = useNarrow();
  const { clause: named } = useParams({ strict: false });
  const { variant = null, pane } = useSearch({ strict: false });
  const agreements = useRecords("agreement");
  const variantTexts = useRecords("variant");
  const { keeper, editor } = useDesk(kind, agreement, say(messages.agreement.textLabel, { name: agreement }));
  const saving = useWatched(keeper.saving);
  const shown = useWatched(editor?.shown ?? nothingShown);
  const text = editor === null ? keeper.text : shown.text;
  const { sheet, meaning, meantText, isEarlier, texts } = useSheet(path, text, variant);
  useDossierTexts(editor);
  const [over, setOver] = useState<Over>(null);
  const close = (): void => {
    setOver(null);
  };

  const places = useMemo(() => (sheet === null ? [] : clausePlaces(sheet)), [sheet]);
  const current = useMemo(() => {
    if (editor === null || sheet === null) return null;
    const now = places.flatMap(({ name, from, to }) => {
      const place = editor.nowAt(sheet.text, { from, to });
      return place === null ? [] : [{ name, ...place }];
    });
    return placeAt(now, shown.head)?.name ?? null;
  }, [editor, places, sheet, shown.head]);

  const show = (name: string, isFocused: boolean): void => {
    if (editor === null || sheet === null) return;
    const open = editor.shown.get().open.find(({ hole }) => hole === name);
    const place = placeOf(sheet, name);
    const now = open ?? (place === null ? null : editor.nowAt(sheet.text, place));
    if (now !== null) editor.select(now, { isFocused });
  };
  const isRead = editor !== null && sheet !== null;
  useEffect(() => {
    if (named !== undefined && isRead) show(named, false);
    // What the address names is shown when it changes, and not whenever the text does.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [named, isRead]);

  const isHole = meaning?.holes.some(({ name }) => name === named) === true;
  const goTo = (name: string, search: { readonly pane?: Pane } = {}): void => {
    void navigate({
      to: "/agreements/$agreement/$clause",
      params: { agreement, clause: name },
      search: (before) => ({ ...before, ...search }),
    });
  };
  const turnTo = (wanted: string): void => {
    const known = (["text", "said", "form", "open"] as const).find((one) => one === wanted);
    if (known !== undefined)
      void navigate({ to: ".", search: (before) => ({ ...before, pane: known }), replace: true });
  };

  const put = (read: string, place: { readonly from: number; readonly to: number }, insert: string): void => {
    editor?.put(read, place, insert);
  };
  const offer = async (): Promise<void> => {
    if (editor === null) return;
    const [actions, at] = [await editor.actions(), editor.cursorPlace()];
    if (actions.length === 0 || at === null) tell(say(messages.agreement.noActions));
    else setOver({ type: "actions", actions, at });
  };
  const toHole = (step: 1 | -1): void => {
    const holes = meaning?.holes ?? [];
    const at = holes.findIndex(({ name }) => name === named);
    const next = holes.at(at < 0 ? (step === 1 ? 0 : -1) : (at + step) % holes.length);
    if (next !== undefined) goTo(next.name, { pane: "open" });
  };
  const assumed = (assumption: Assumption, name: string): void => {
    close();
    const { at, insert } = assumption;
    if (assumption.path === path)
      put(texts.files.find((file) => file.path === path)?.text ?? "", { from: at, to: at }, insert);
    else {
      const [, of, id = ""] = /^(agreement|variant)s\/(.+)\.foedus$/u.exec(assumption.path) ?? [];
      const written = [...agreements, ...variantTexts].find((one) => one.kind === of && one.id === id);
      const before = written?.value.text ?? "";
      void data.perform({
        type: "record",
        kind: written?.kind ?? "variant",
        id,
        expects: written?.revision ?? 0,
        value: { text: `${before.slice(0, at)}${insert}${before.slice(at)}` },
      });
    }
    tell(say(messages.agreement.assumeDone, { variant: name }));
    void navigate({ to: ".", search: (search) => ({ ...search, variant: name }) });
  };

  useShortcuts([
    {
      keys: "F8",
      words: say(messages.agreement.keyNext),
      inFields: true,
      run: () => editor?.toProblem("next"),
    },
    {
      keys: "Shift+F8",
      words: say(messages.agreement.keyPrevious),
      inFields: true,
      run: () => editor?.toProblem("previous"),
    },
    { keys: "Control+.", words: say(messages.agreement.keyActions), inFields: true, run: () => void offer() },
    {
      keys: "F9",
      words: say(messages.agreement.keyNextHole),
      inFields: true,
      run: () => {
        toHole(1);
      },
    },
    {
      keys: "Shift+F9",
      words: say(messages.agreement.keyPreviousHole),
      inFields: true,
      run: () => {
        toHole(-1);
      },
    },
    {
      keys: "Control+s",
      words: say(messages.agreement.keySave),
      inFields: true,
      run: () => void keeper.save(),
    },
    {
      keys: "Control+Enter",
      words: say(messages.agreement.keyWhat),
      inFields: true,
      run: () => {
        const hole = shown.open.find(({ from, to }) => from <= shown.head && shown.head <= to)?.hole;
        if (hole !== undefined) goTo(hole, { pane: "open" });
        else if (current !== null) goTo(current);
      },
    },
    { keys: "t", words: say(messages.agreement.keyText), run: () => editor?.focus() },
  ]);

  const textPane = (
    <div className={styles.text}>
      <EditorPane editor={editor} />
      <ProblemList
        problems={shown.problems}
        elsewhere={sheet?.elsewhere ?? []}
        onGo={(problem) => {
          editor?.select(problem);
        }}
      />
    </div>
  );
  const saidPane = (
    <div className={styles.pane} data-scroll-restoration-id="sentences">
      <Sentences
        agreement={agreement}
        path={path}
        meaning={meaning}
        isEarlier={isEarlier}
        isRead={sheet !== null}
        current={current}
        onShow={(name) => {
          show(name, false);
        }}
        onShowAt={(at) => {
          const place = editor?.nowAt(meantText, { from: at, to: at }) ?? null;
          if (place !== null) editor?.select(place, { isFocused: false });
        }}
      />
    </div>
  );
  const formPane = sheet === null ? null : <FormPane sheet={sheet} current={current} onPut={put} />;
  const openPane = (
    <OpenList
      agreement={agreement}
      meaning={meaning}
      texts={texts}
      chosen={named ?? null}
      writing={(hole, label) => {
        const found = isEarlier || sheet === null ? null : writingOf(sheet, hole, label);
        if (found === null) return null;
        return () => {
          put(meantText, found, found.insert);
        };
      }}
      onAssume={(hole, label) => {
        setOver({ type: "assume", hole, label });
      }}
    />
  );
  const count = meaning?.holes.length ?? 0;
  const openLabel =
    count === 0 ? say(messages.agreement.paneOpen) : say(messages.agreement.paneOpenCount, { count });
  const side = [
    { value: "form", label: say(messages.agreement.paneForm), content: formPane },
    { value: "open", label: openLabel, content: openPane },
  ];
  const withVariants = texts.files.filter(({ text: held }) => /^variant\s/mu.test(held));
  const into = withVariants.find((file) => file.path !== path) ?? withVariants[0];
  return (
    <div className={styles.desk}>
      <DeskHead
        agreement={agreement}
        title={sheet?.forms[0]?.title ?? titleIn(text) ?? agreement}
        kind={kind}
        texts={[...agreements, ...variantTexts]}
        variants={meaning?.variants ?? []}
        variant={variant}
        saving={saving}
        onSave={() => void keeper.save()}
        onShowConflict={() => {
          setOver({ type: "conflict" });
        }}
        onFormat={() => editor?.format()}
        onRename={() => editor?.rename()}
        onVersions={
          kind === "variant"
            ? null
            : () => {
                setOver({ type: "versions" });
              }
        }
        onNew={() => {
          setOver({ type: "new" });
        }}
      />
      <div className={styles.panes}>
        {isNarrow ? (
          <div className={styles.side}>
            <Tabs
              label={say(messages.agreement.panes)}
              value={pane ?? (isHole ? "open" : "text")}
              onChange={turnTo}
              tabs={[
                { value: "text", label: say(messages.agreement.paneText), content: textPane },
                { value: "said", label: say(messages.agreement.paneSaid), content: saidPane },
                ...side,
              ]}
            />
          </div>
        ) : (
          <Split
            name="agreement"
            share={40}
            first={textPane}
            second={
              <Split
                name="agreement side"
                share={50}
                first={saidPane}
                second={
                  <div className={styles.side}>
                    <Tabs
                      label={say(messages.agreement.panes)}
                      value={pane === "form" || pane === "open" ? pane : isHole ? "open" : "form"}
                      onChange={turnTo}
                      tabs={side}
                    />
                  </div>
                }
              />
            }
          />
        )}
      </div>
      {over?.type === "new" ? <NewAgreement onClose={close} /> : null}
      {over?.type === "versions" ? (
        <Versions
          agreement={agreement}
          text={text}
          onClose={close}
          onTakeOver={(taken) => {
            put(text, { from: 0, to: text.length }, taken);
            close();
          }}
        />
      ) : null}
      {over?.type === "conflict" && saving.type === "conflict" ? (
        <TextConflictDialog
          mine={saving.mine}
          theirs={saving.theirs.text}
          onClose={close}
          onDecide={(decided) => {
            close();
            keeper.decide(decided);
          }}
        />
      ) : null}
      {over?.type === "assume" ? (
        <AssumeDialog
          hole={over.hole}
          label={over.label}
          texts={texts}
          variants={meaning?.variants ?? []}
          into={into?.path ?? null}
          onClose={close}
          onAssumed={assumed}
        />
      ) : null}
      {over?.type === "actions" ? (
        <ActionMenu
          actions={over.actions}
          at={over.at}
          onClose={() => {
            close();
            editor?.focus();
          }}
          onChoose={(action) => {
            close();
            editor?.act(action);
          }}
        />
      ) : null}
    </div>
  );
};
