import { useState } from "react";
import type { ReactNode } from "react";
import type { AgreementForm } from "@foedus/language";
import { analyst } from "../../../analysis/page-analyst.js";
import { useAnalysis } from "../../../analysis/use-analysis.js";
import { Button } from "../../../components/button/button.js";
import { Dialog } from "../../../components/dialog/dialog.js";
import { SelectField, TextField } from "../../../components/field/field.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import styles from "./form.module.css";

interface NewArticleProps {
  readonly form: AgreementForm;
  readonly parties: readonly { readonly name: string; readonly title: string }[];
  readonly onClose: () => void;
  readonly onWritten: (text: string) => void;
}

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/u;
const ALL = { only: null } as const;

/** Asks what a new article is to be for, and between whom. Whatever is not asked stays open in it. */
export const NewArticle = ({ form, parties, onClose, onWritten }: NewArticleProps): ReactNode => {
  const templates = useAnalysis("articleTemplates", ALL);
  const known = templates.type === "value" ? templates.value : [];
  const [template, setTemplate] = useState<string | null>(null);
  const [name, setName] = useState("");
  const [title, setTitle] = useState("");
  const [owner, setOwner] = useState(parties[0]?.name ?? "");
  const [beneficiary, setBeneficiary] = useState(parties[1]?.name ?? "");
  const [isAsked, setAsked] = useState(false);
  const isTaken = form.articles.some(({ article }) => article === `${form.agreement}.${name}`);
  const problem = !NAME.test(name)
    ? messages.agreement.badName
    : isTaken
      ? messages.agreement.takenName
      : null;
  const add = async (): Promise<void> => {
    setAsked(true);
    const chosen = template ?? known[0]?.template;
    if (problem !== null || chosen === undefined) return;
    const written = await analyst.ask("beginArticle", { template: chosen, name, title, owner, beneficiary });
    if (written.type === "value") onWritten(written.value);
  };
  const options = parties.map((party) => ({ value: party.name, label: party.title }));
  return (
    <Dialog
      title={say(messages.agreement.addArticleTitle)}
      onClose={onClose}
      actions={
        <Button look="main" onClick={() => void add()}>
          {say(messages.agreement.add)}
        </Button>
      }
    >
      <div className={styles.dialog}>
        <SelectField
          label={say(messages.agreement.articleWhat)}
          data-first
          value={template ?? known[0]?.template ?? ""}
          options={known.map((one) => ({ value: one.template, label: one.label }))}
          onChange={({ target }) => {
            setTemplate(target.value);
          }}
        />
        <TextField
          label={say(messages.agreement.articleTitle)}
          value={title}
          onChange={({ target }) => {
            setTitle(target.value);
          }}
        />
        <TextField
          label={say(messages.agreement.articleName)}
          note={say(messages.agreement.articleNameNote)}
          problem={isAsked && problem !== null ? say(problem) : undefined}
          value={name}
          dir="ltr"
          onChange={({ target }) => {
            setName(target.value.trim());
          }}
        />
        <SelectField
          label={say(messages.agreement.articleOwner)}
          value={owner}
          options={options}
          onChange={({ target }) => {
            setOwner(target.value);
          }}
        />
        <SelectField
          label={say(messages.agreement.articleBeneficiary)}
          value={beneficiary}
          options={options}
          onChange={({ target }) => {
            setBeneficiary(target.value);
          }}
        />
      </div>
    </Dialog>
  );
};
