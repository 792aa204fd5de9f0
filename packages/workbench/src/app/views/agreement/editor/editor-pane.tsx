import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { Loading } from "../../../components/state/state.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import styles from "./editor-pane.module.css";
import type { TextEditor } from "./text-editor.js";

/** Where the editor stands. It goes from one place to another with its history, when the window becomes narrow. */
export const EditorPane = ({ editor }: { readonly editor: TextEditor | null }): ReactNode => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const at = place.current;
    if (editor === null || at === null) return undefined;
    at.append(editor.dom);
    editor.refresh();
    return () => {
      editor.dom.remove();
    };
  }, [editor]);
  return (
    <div ref={place} className={styles.place}>
      {editor === null ? <Loading words={say(messages.agreement.opening)} /> : null}
    </div>
  );
};
