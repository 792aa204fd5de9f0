import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Button } from "../../components/button/button.js";
import { SelectField, TextField } from "../../components/field/field.js";
import { useDossier } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import styles from "./filters.module.css";
import type { PositionsSearch } from "./search.js";

/** Which parties and terms are shown, how they have to be known, and as of when; all of it stands in the address. */
export const Filters = ({ search }: { readonly search: PositionsSearch }): ReactNode => {
  const { parties, terms } = useDossier();
  const navigate = useNavigate();
  const change = (name: keyof PositionsSearch, value: string): void => {
    const { [name]: _, ...rest } = search;
    void navigate({ to: ".", search: value === "" ? rest : { ...rest, [name]: value } });
  };
  const named = (all: readonly { readonly name: string; readonly title: string }[], every: string) => [
    { value: "", label: every },
    ...all.map(({ name, title }) => ({ value: name, label: title })),
  ];
  return (
    <form className={styles.filters} aria-label={say(messages.positions.filters)}>
      <SelectField
        label={say(messages.positions.party)}
        value={search.party ?? ""}
        options={named(parties, say(messages.positions.everyParty))}
        onChange={(event) => {
          change("party", event.target.value);
        }}
      />
      <SelectField
        label={say(messages.positions.term)}
        value={search.term ?? ""}
        options={named(terms, say(messages.positions.everyTerm))}
        onChange={(event) => {
          change("term", event.target.value);
        }}
      />
      <SelectField
        label={say(messages.positions.known)}
        value={search.known ?? ""}
        options={[
          { value: "", label: say(messages.positions.knownAny) },
          { value: "own", label: say(messages.positions.knownOwn) },
        ]}
        onChange={(event) => {
          change("known", event.target.value);
        }}
      />
      <div className={styles.asOf}>
        <TextField
          type="date"
          label={say(messages.positions.asOf)}
          value={search.asOf ?? ""}
          onChange={(event) => {
            change("asOf", event.target.value);
          }}
        />
        {search.asOf === undefined ? null : (
          <Button
            look="quiet"
            onClick={() => {
              change("asOf", "");
            }}
          >
            {say(messages.positions.clearAsOf)}
          </Button>
        )}
      </div>
    </form>
  );
};
