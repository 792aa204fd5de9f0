import { Navigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../../components/button/button.js";
import { State } from "../../components/state/state.js";
import { useData, useRecords } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { useTitle } from "../../shell/use-title.js";
import { AgreementDesk } from "./desk/agreement-desk.js";
import { draftsInBrowser } from "./draft/kept-drafts.js";
import { NewAgreement } from "./files/new-agreement.js";
import type { TextKind } from "./routes.js";

/** What stands where there is no agreement at all. */
const NoAgreement = (): ReactNode => {
  const [isNew, setNew] = useState(false);
  const begin = (): void => {
    setNew(true);
  };
  return (
    <>
      <State
        icon="agreement"
        title={say(messages.agreement.none)}
        actions={
          <Button look="main" icon="plus" onClick={begin}>
            {say(messages.agreement.begin)}
          </Button>
        }
      >
        <p>{say(messages.agreement.noneWords)}</p>
      </State>
      {isNew ? (
        <NewAgreement
          onClose={() => {
            setNew(false);
          }}
        />
      ) : null}
    </>
  );
};

/** What stands where the address names no text: what was written in it may be kept in this browser still. */
const NotThere = ({
  kind,
  agreement,
}: {
  readonly kind: TextKind;
  readonly agreement: string;
}): ReactNode => {
  const data = useData();
  const kept = draftsInBrowser(data.page).read(kind, agreement);
  const putBack = (text: string): void => {
    void data.perform({ type: "record", kind, id: agreement, expects: 0, value: { text } });
  };
  return (
    <State
      icon="agreement"
      title={say(messages.agreement.notThere, { name: agreement })}
      actions={
        kept === null ? undefined : (
          <Button
            look="main"
            onClick={() => {
              putBack(kept.text);
            }}
          >
            {say(messages.agreement.putBack)}
          </Button>
        )
      }
    >
      <p>{say(messages.agreement.notThereWords)}</p>
      {kept === null ? null : <p>{say(messages.agreement.notThereKept)}</p>}
    </State>
  );
};

/** The view of the agreements: the one that the address names, or the first. */
export const AgreementView = (): ReactNode => {
  useTitle(say(messages.agreement.title));
  const { agreement } = useParams({ strict: false });
  const { kind = "agreement" } = useSearch({ strict: false });
  const agreements = useRecords("agreement");
  const variants = useRecords("variant");
  if (agreement === undefined) {
    const first = agreements.find(({ value }) => /^agreement\s/mu.test(value.text)) ?? agreements[0];
    if (first === undefined) return <NoAgreement />;
    return <Navigate to="/agreements/$agreement" params={{ agreement: first.id }} replace />;
  }
  const texts = kind === "variant" ? variants : agreements;
  if (!texts.some(({ id }) => id === agreement)) return <NotThere kind={kind} agreement={agreement} />;
  return <AgreementDesk key={`${kind} ${agreement}`} kind={kind} agreement={agreement} />;
};
