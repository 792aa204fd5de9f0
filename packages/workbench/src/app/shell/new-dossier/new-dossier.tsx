import { useState } from "react";
import type { ReactNode, SyntheticEvent } from "react";
import { Button } from "../../components/button/button.js";
import { SelectField, TextArea, TextField } from "../../components/field/field.js";
import { dateInWords } from "../../messages/say.js";
import type { Problem, Service } from "../../data/service.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { linesOf, madeDossier } from "./made-dossier.js";
import styles from "./new-dossier.module.css";

const m = messages.newDossier;

interface NewDossierProps {
  readonly service: Pick<Service, "perform">;
  readonly onMade: () => void;
}

/** What a store shows that says of no dossier what it is about: the few questions that begin one. */
export const NewDossier = ({ service, onMade }: NewDossierProps): ReactNode => {
  const [title, setTitle] = useState("");
  const [parties, setParties] = useState("");
  const [guarded, setGuarded] = useState("");
  const [adversary, setAdversary] = useState("");
  const [terms, setTerms] = useState("");
  const [isTried, setIsTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const named = linesOf(parties);
  const options = named.map((name) => ({ value: name, label: name }));
  const isGuardedNamed = named.includes(guarded);
  const wanting = (isWanting: boolean, words: string): string | undefined =>
    isTried && isWanting ? words : undefined;

  const begin = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setIsTried(true);
    if (title.trim() === "" || named.length === 0 || !isGuardedNamed) return;
    const moment = new Date().toISOString();
    const asOf = moment.slice(0, 10);
    const description = say(m.description, { date: dateInWords(asOf) });
    const value = madeDossier({ title, description, asOf, parties, guarded, adversary, terms });
    const outcome = await service.perform(
      { type: "record", kind: "dossier", id: "dossier", expects: 0, value },
      moment,
    );
    if (outcome.type === "problem") setProblem(outcome);
    // Where somebody else has begun one meanwhile, that one is shown.
    else onMade();
  };

  return (
    <main className={styles.page}>
      <form className={styles.form} onSubmit={(event) => void begin(event)} noValidate>
        <h1>{say(m.title)}</h1>
        <p className={styles.lead}>{say(m.lead)}</p>
        <TextField
          label={say(m.name)}
          note={say(m.nameNote)}
          problem={wanting(title.trim() === "", say(m.needed))}
          value={title}
          onChange={({ target }) => {
            setTitle(target.value);
          }}
        />
        <TextArea
          label={say(m.parties)}
          note={say(m.partiesNote)}
          problem={wanting(named.length === 0, say(m.partiesNeeded))}
          value={parties}
          onChange={({ target }) => {
            setParties(target.value);
          }}
        />
        <div className={styles.pair}>
          <SelectField
            label={say(m.guarded)}
            problem={wanting(named.length > 0 && !isGuardedNamed, say(m.guardedNeeded))}
            value={isGuardedNamed ? guarded : ""}
            options={[{ value: "", label: "" }, ...options]}
            onChange={({ target }) => {
              setGuarded(target.value);
            }}
          />
          <SelectField
            label={say(m.adversary)}
            value={named.includes(adversary) ? adversary : ""}
            options={[{ value: "", label: say(m.adversaryNone) }, ...options]}
            onChange={({ target }) => {
              setAdversary(target.value);
            }}
          />
        </div>
        <TextArea
          label={say(m.terms)}
          note={say(m.termsNote)}
          value={terms}
          onChange={({ target }) => {
            setTerms(target.value);
          }}
        />
        {problem === null ? null : (
          <p className={styles.problem} role="alert">
            {problem.message} {problem.help}
          </p>
        )}
        <div>
          <Button look="main" type="submit">
            {say(m.begin)}
          </Button>
        </div>
        <p className={styles.folder}>{say(m.folder)}</p>
      </form>
    </main>
  );
};
