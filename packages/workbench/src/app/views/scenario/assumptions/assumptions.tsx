import type { ReactNode } from "react";
import { Button } from "../../../components/button/button.js";
import { CheckField, SelectField } from "../../../components/field/field.js";
import { Popover } from "../../../components/tooltip/tooltip.js";
import { messages } from "../../../messages/messages.js";
import { byName, listed, say } from "../../../messages/say.js";
import type { Scene } from "../scene.js";
import { LEVELS } from "../search.js";
import { useAssume } from "../use-assume.js";
import styles from "./assumptions.module.css";

const words = messages.scenario;

/** What is assumed where the text is silent, who may break what it owes, and what counts. All of it is in the address. */
export const Assumptions = ({ scene }: { readonly scene: Scene }): ReactNode => {
  const { form, names, outline, variant, defecting, level, called } = scene;
  const assume = useAssume(form.scenario);
  const turned = (party: string, isIn: boolean): string =>
    (isIn ? [...defecting, party] : defecting.filter((one) => one !== party)).join(",");
  const parties = names.parties
    .map(({ text }) => text)
    .toSorted((left, right) => byName(called(left), called(right)));
  return (
    <section className={styles.assumptions} aria-label={say(words.assumptions.title)}>
      <SelectField
        label={say(words.assumptions.variant)}
        value={variant ?? ""}
        onChange={({ target }) => {
          assume({ variant: target.value });
        }}
        options={[
          { value: "", label: say(words.assumptions.asWritten) },
          ...(outline?.variants ?? []).map(({ name, title }) => ({ value: name, label: title })),
        ]}
      />
      <SelectField
        label={say(words.assumptions.level)}
        value={level}
        onChange={({ target }) => {
          assume({ level: LEVELS.find((one) => one === target.value) ?? "report" });
        }}
        options={LEVELS.map((one) => ({ value: one, label: say(words.levelNote[one]) }))}
      />
      <div className={styles.field}>
        <span className={styles.label}>{say(words.assumptions.defecting)}</span>
        <Popover
          label={say(words.assumptions.defecting)}
          trigger={
            <Button
              icon="down"
              className={styles.button}
              aria-label={`${say(words.assumptions.defecting)}: ${
                defecting.length === 0 ? say(words.assumptions.nobody) : listed(defecting.map(called))
              }`}
            >
              {defecting.length === 0 ? say(words.assumptions.nobody) : listed(defecting.map(called))}
            </Button>
          }
        >
          <div className={styles.parties}>
            {parties.map((party) => (
              <CheckField
                key={party}
                label={called(party)}
                checked={defecting.includes(party)}
                onChange={({ target }) => {
                  assume({ defecting: turned(party, target.checked) });
                }}
              />
            ))}
          </div>
        </Popover>
      </div>
    </section>
  );
};
