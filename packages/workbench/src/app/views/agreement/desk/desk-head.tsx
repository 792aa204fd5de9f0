import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { SheetVariant } from "../../../analysis/answers/sheet.js";
import { Button, IconButton } from "../../../components/button/button.js";
import { Icon } from "../../../components/icon/icon.js";
import { Menu, MenuChoice, MenuItem, MenuLine } from "../../../components/menu/menu.js";
import { messages } from "../../../messages/messages.js";
import { byName, say } from "../../../messages/say.js";
import type { Saving } from "../draft/draft-keeper.js";
import type { TextKind } from "../routes.js";
import styles from "./desk.module.css";

interface DeskHeadProps {
  readonly agreement: string;
  readonly title: string;
  readonly kind: TextKind;
  /** The texts of the dossier to choose from. */
  readonly texts: readonly { readonly kind: TextKind; readonly id: string }[];
  readonly variants: readonly SheetVariant[];
  readonly variant: string | null;
  readonly saving: Saving;
  readonly onSave: () => void;
  readonly onFormat: () => void;
  readonly onRename: () => void;
  /** Shows something over the desk. */
  readonly onShow: (what: "new" | "versions" | "conflict") => void;
}

const SavingState = ({
  saving,
  onSave,
  onShow,
}: Pick<DeskHeadProps, "saving" | "onSave" | "onShow">): ReactNode => {
  const { agreement } = messages;
  switch (saving.type) {
    case "saved":
      return (
        <>
          <Icon name="check" />
          {say(agreement.saved)}
        </>
      );
    case "unsaved":
      return (
        <>
          {say(saving.isKept ? agreement.unsaved : agreement.notKept)}
          <Button look="quiet" onClick={onSave}>
            {say(agreement.saveNow)}
          </Button>
        </>
      );
    case "saving":
      return say(agreement.saving);
    case "waiting":
      return (
        <>
          <Icon name="unplugged" />
          {say(agreement.waiting)}
        </>
      );
    case "refused":
      return <span className={styles.bad}>{say(agreement.refused, { message: saving.message })}</span>;
    case "conflict":
      return (
        <>
          <span className={styles.bad}>{say(agreement.disputed)}</span>
          <Button
            look="problem"
            onClick={() => {
              onShow("conflict");
            }}
          >
            {say(agreement.show)}
          </Button>
        </>
      );
  }
};

const WRITTEN = "";
const NONE = "";
const TEXT_KINDS = ["agreement", "variant"] as const;

const TextsOf = ({
  kind,
  texts,
  chosen,
  onChoose,
}: Pick<DeskHeadProps, "kind" | "texts"> & {
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}): ReactNode => {
  const own = texts.filter((text) => text.kind === kind).map(({ id }) => id);
  if (own.length === 0) return null;
  return (
    <MenuChoice
      label={say(messages.agreement.textKinds[kind])}
      value={chosen}
      options={own.toSorted(byName).map((id) => ({ value: id, label: id }))}
      onChange={onChoose}
    />
  );
};

/** What stands over the panes: which text, under which variant, how it is saved, and what can be done with it. */
export const DeskHead = ({
  agreement,
  title,
  kind,
  texts,
  variants,
  variant,
  saving,
  onSave,
  onFormat,
  onRename,
  onShow,
}: DeskHeadProps): ReactNode => {
  const navigate = useNavigate();
  const begin = (): void => {
    onShow("new");
  };
  const chosen = variants.find(({ name }) => name === variant);
  return (
    <header className={styles.head}>
      <h1 className={styles.title} dir="auto">
        {title}
      </h1>
      <div className={styles.tools}>
        <Menu
          label={say(messages.agreement.chooseTextLabel)}
          trigger={
            <Button look="quiet" icon="down">
              {say(messages.agreement.chooseText, { name: agreement })}
            </Button>
          }
        >
          {TEXT_KINDS.map((one) => (
            <TextsOf
              key={one}
              kind={one}
              texts={texts}
              chosen={kind === one ? agreement : NONE}
              onChoose={(id) =>
                void navigate({
                  to: "/agreements/$agreement",
                  params: { agreement: id },
                  search: one === "variant" ? { kind: one } : {},
                })
              }
            />
          ))}
          <MenuLine />
          <MenuItem icon="plus" onSelect={begin}>
            {say(messages.agreement.begin)}
          </MenuItem>
        </Menu>
        {variants.length === 0 ? null : (
          <Menu
            label={say(messages.agreement.chooseVariantLabel)}
            trigger={
              <Button look="quiet" icon="down" className={chosen === undefined ? undefined : styles.assumed}>
                {chosen === undefined
                  ? say(messages.agreement.chooseVariant)
                  : say(messages.agreement.chosenVariant, { name: chosen.name })}
              </Button>
            }
          >
            <MenuChoice
              label={say(messages.agreement.chooseVariantLabel)}
              value={variant ?? WRITTEN}
              options={[
                { value: WRITTEN, label: say(messages.agreement.asWritten) },
                ...variants.map((one) => ({
                  value: one.name,
                  label: say(messages.agreement.variantTitle, one),
                })),
              ]}
              onChange={(name) =>
                void navigate({
                  to: ".",
                  search: (search) => ({ ...search, variant: name === WRITTEN ? undefined : name }),
                })
              }
            />
          </Menu>
        )}
        <p className={styles.saving} role="status">
          <SavingState saving={saving} onSave={onSave} onShow={onShow} />
        </p>
        <Menu
          label={say(messages.agreement.more)}
          trigger={<IconButton label={say(messages.agreement.more)} icon="more" />}
        >
          {kind === "variant" ? null : (
            <MenuItem
              icon="history"
              onSelect={() => {
                onShow("versions");
              }}
            >
              {say(messages.agreement.versions)}
            </MenuItem>
          )}
          <MenuItem keys="Shift+Alt+f" onSelect={onFormat}>
            {say(messages.agreement.format)}
          </MenuItem>
          <MenuItem keys="F2" onSelect={onRename}>
            {say(messages.agreement.rename)}
          </MenuItem>
          <MenuLine />
          <MenuItem icon="plus" onSelect={begin}>
            {say(messages.agreement.begin)}
          </MenuItem>
        </Menu>
      </div>
    </header>
  );
};
