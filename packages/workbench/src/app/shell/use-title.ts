import { useEffect } from "react";
import { useDossier } from "../data/use-data.js";
import { messages } from "../messages/messages.js";
import { say } from "../messages/say.js";

/** Names the page in the browser's tab and history, and for those who hear it. */
export const useTitle = (view: string): void => {
  const { title } = useDossier();
  useEffect(() => {
    document.title = say(messages.shell.documentTitle, { view, dossier: title });
  }, [title, view]);
};
