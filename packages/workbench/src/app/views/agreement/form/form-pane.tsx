import { useState } from "react";
import type { ReactNode } from "react";
import type { AgreementForm, ArticleForm, Field } from "@foedus/language";
import { Button } from "../../../components/button/button.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import type { Sheet } from "../../../analysis/answers/sheet.js";
import type { Stretch } from "../editor/text-editor.js";
import { FieldControl } from "./field-control.js";
import styles from "./form.module.css";
import { NewArticle } from "./new-article.js";

interface FormPaneProps {
  readonly sheet: Sheet;
  /** Whether the text has mistakes by now, so that this is the form of an earlier one. */
  readonly isEarlier: boolean;
  /** The clause in which the cursor is. */
  readonly current: string | null;
  /** Puts words in a place of the text from which the form was made. */
  readonly onPut: (text: string, place: Stretch, insert: string) => void;
}

interface Putting {
  readonly onPut: (field: Field, text: string) => void;
}

const Fields = ({ fields, onPut }: { readonly fields: readonly Field[] } & Putting): ReactNode =>
  fields.map((field) => <FieldControl key={field.field} field={field} onPut={onPut} />);

const Article = ({
  article,
  current,
  onPut,
}: { readonly article: ArticleForm; readonly current: string | null } & Putting): ReactNode => {
  const own = article.article.slice(article.article.indexOf(".") + 1);
  return (
    <section className={styles.article}>
      <h3 dir="auto">
        {article.title === "" ? say(messages.agreement.articleUntitled, { name: own }) : article.title}
      </h3>
      <Fields fields={article.fields} onPut={onPut} />
      {article.clauses.map(({ clause, fields, sentences }) => (
        <div key={clause} className={[styles.clause, clause === current ? styles.current : ""].join(" ")}>
          <Fields fields={fields} onPut={onPut} />
          {sentences.map((sentence, index) => (
            // Sentences have no names: their place is what they are known by.
            // eslint-disable-next-line react/no-array-index-key
            <div key={index} className={styles.sentence}>
              <Fields fields={sentence} onPut={onPut} />
            </div>
          ))}
        </div>
      ))}
    </section>
  );
};

/** The text as a form, for people who will not type. There is no state but the text: what is chosen is written there. */
export const FormPane = ({ sheet, isEarlier, current, onPut }: FormPaneProps): ReactNode => {
  const [adding, setAdding] = useState<AgreementForm | null>(null);
  const { forms, text } = sheet;
  const put = (field: Field, insert: string): void => {
    onPut(text, { from: field.start, to: field.end }, insert);
  };
  const isBroken = sheet.problems.some(({ severity }) => severity === "error");
  // Of a text that was never read without a mistake, the places of the fields are not to be relied on.
  if (forms.length === 0 || isBroken)
    return (
      <p className={styles.nothing}>
        {say(isBroken ? messages.agreement.formBroken : messages.agreement.formNone)}
      </p>
    );
  return (
    <div className={styles.form}>
      <p className={styles.lead}>
        {say(isEarlier ? messages.agreement.formEarlier : messages.agreement.formLead)}
      </p>
      {forms.map((form) => (
        <section key={form.agreement}>
          {forms.length === 1 ? null : <h2 dir="auto">{form.title}</h2>}
          <Fields fields={form.fields} onPut={put} />
          {form.articles.map((article) => (
            <Article key={article.article} article={article} current={current} onPut={put} />
          ))}
          <div className={styles.add}>
            <Button
              icon="plus"
              onClick={() => {
                setAdding(form);
              }}
            >
              {say(messages.agreement.addArticle)}
            </Button>
          </div>
        </section>
      ))}
      {adding === null ? null : (
        <NewArticle
          form={adding}
          parties={sheet.parties}
          onClose={() => {
            setAdding(null);
          }}
          onWritten={(written) => {
            onPut(text, { from: adding.end, to: adding.end }, `\n\n${written}`);
            setAdding(null);
          }}
        />
      )}
    </div>
  );
};
