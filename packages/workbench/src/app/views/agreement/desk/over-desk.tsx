import type { ReactNode } from "react";
import type { Assumption } from "../../../analysis/answers/assume.js";
import type { Sheet, SheetHole } from "../../../analysis/answers/sheet.js";
import type { Texts } from "../../../analysis/answers/texts.js";
import { TextConflictDialog } from "../conflict/conflict-dialog.js";
import type { Saving } from "../draft/draft-keeper.js";
import { ActionMenu } from "../editor/action-menu.js";
import type { OfferedAction } from "../editor/code-actions.js";
import { NewAgreement } from "../files/new-agreement.js";
import { Versions } from "../files/versions.js";
import { AssumeDialog } from "../holes/assume-dialog.js";

/** What lies over the desk; null where nothing does. */
export type Over =
  | { readonly type: "new" | "versions" | "conflict" }
  | { readonly type: "assume"; readonly hole: SheetHole; readonly label: string }
  | {
      readonly type: "actions";
      readonly actions: readonly OfferedAction[];
      readonly at: { readonly left: number; readonly bottom: number };
    }
  | null;

interface OverDeskProps {
  readonly over: Over;
  readonly agreement: string;
  readonly path: string;
  readonly text: string;
  readonly texts: Texts;
  readonly meaning: Sheet["meaning"];
  readonly saving: Saving;
  readonly onClose: () => void;
  readonly onTakeOver: (text: string) => void;
  readonly onDecide: (text: string) => void;
  readonly onAssumed: (assumption: Assumption, variant: string) => void;
  readonly onAct: (action: OfferedAction) => void;
}

/** A text that holds variants, for a new one to be put into; rather another than the one that is written in. */
const holderOf = ({ files }: Texts, path: string): string | null => {
  const holding = files.filter(({ text }) => /^variant\s/mu.test(text)).map((file) => file.path);
  return holding.find((one) => one !== path) ?? holding[0] ?? null;
};

/** The dialogs and menus of the desk, one at a time. */
export const OverDesk = ({
  over,
  agreement,
  path,
  text,
  texts,
  meaning,
  saving,
  onClose,
  onTakeOver,
  onDecide,
  onAssumed,
  onAct,
}: OverDeskProps): ReactNode => {
  switch (over?.type) {
    case undefined:
      return null;
    case "new":
      return <NewAgreement onClose={onClose} />;
    case "versions":
      return <Versions agreement={agreement} text={text} onClose={onClose} onTakeOver={onTakeOver} />;
    case "conflict":
      return saving.type === "conflict" ? (
        <TextConflictDialog
          mine={saving.mine}
          theirs={saving.theirs.text}
          onClose={onClose}
          onDecide={onDecide}
        />
      ) : null;
    case "assume":
      return (
        <AssumeDialog
          hole={over.hole}
          label={over.label}
          texts={texts}
          variants={meaning?.variants ?? []}
          into={holderOf(texts, path)}
          onClose={onClose}
          onAssumed={onAssumed}
        />
      );
    case "actions":
      return <ActionMenu actions={over.actions} at={over.at} onClose={onClose} onChoose={onAct} />;
  }
};
