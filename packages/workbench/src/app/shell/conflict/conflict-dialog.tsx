import type { Command, Conflict } from "@foedus/dossier/store";
import { useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../../components/button/button.js";
import { Dialog } from "../../components/dialog/dialog.js";
import { insteadOf } from "../../data/outbox/instead-of.js";
import { useData } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { momentInWords, say } from "../../messages/say.js";
import styles from "./conflict-dialog.module.css";
import { differences } from "./differences.js";
import { useDisputes } from "./shown-elsewhere.js";

const shown = (value: unknown): string =>
  value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value, null, 1);

const Sides = ({ conflict }: { readonly conflict: Conflict }): ReactNode => {
  const { kind, id, yours, theirs } = conflict;
  const { by } = theirs;
  const theirTitle =
    by === null
      ? say(messages.data.theirs)
      : say(messages.data.theirsBy, { actor: by.actor, moment: momentInWords(by.moment) });
  return (
    <table className={styles.sides}>
      <caption dir="auto">
        {say(messages.data.conflictWhat, { kind: say(messages.meanings.kinds[kind]), id })}
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{say(messages.data.yours)}</th>
          <th scope="col">{theirTitle}</th>
        </tr>
      </thead>
      <tbody>
        {differences(yours, theirs.value).map(({ name, one, other }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td dir="auto">{one === null ? say(messages.data.removedIt) : shown(one)}</td>
            <td dir="auto">{other === null ? say(messages.data.removedIt) : shown(other)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Both sides of a change that somebody else was faster with, one dispute after the other, until all are decided. */
export const ConflictDialog = (): ReactNode => {
  const { outbox } = useData();
  const disputes = useDisputes();
  const [put, setPut] = useState<string | null>(null);
  const [dispute] = disputes;
  if (dispute === undefined) return null;
  if (put === dispute.key) {
    return (
      <div className={styles.waiting} role="status">
        <Button
          look="problem"
          icon="problem"
          onClick={() => {
            setPut(null);
          }}
        >
          {say(messages.data.conflictsWaiting, { count: disputes.length })}
        </Button>
      </div>
    );
  }
  const decide = (instead: Command | null): void => {
    void outbox.decide(dispute.key, instead);
  };
  const { command, conflicts } = dispute;
  return (
    <Dialog
      key={dispute.key}
      title={say(messages.data.conflictTitle)}
      onClose={() => {
        setPut(dispute.key);
      }}
      actions={
        <>
          <Button
            look="quiet"
            onClick={() => {
              setPut(dispute.key);
            }}
          >
            {say(messages.data.decideLater)}
          </Button>
          <Button
            onClick={() => {
              decide(null);
            }}
          >
            {say(messages.data.keepTheirs)}
          </Button>
          {command === null ? null : (
            <Button
              look="main"
              onClick={() => {
                decide(insteadOf(command, conflicts));
              }}
            >
              {say(messages.data.takeMine)}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.lead}>{say(messages.data.conflictLead)}</p>
      {conflicts.map((conflict) => (
        <Sides key={`${conflict.kind} ${conflict.id}`} conflict={conflict} />
      ))}
    </Dialog>
  );
};
