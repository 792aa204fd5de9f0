import { useEffect } from "react";
import { useTexts } from "../../../analysis/use-analysis.js";
import { useData, useRecords } from "../../../data/use-data.js";
import type { TextEditor } from "../editor/text-editor.js";

const IDENTIFIER = /^(agreement|variant|scenario)s\/(.+)\.foedus$/u;

/**
 * Gives the language server the other texts of the dossier, with which the one in the editor is read together, and stores what a
 * renaming changes in them.
 */
export const useDossierTexts = (editor: TextEditor | null): void => {
  const data = useData();
  const { files } = useTexts();
  const agreements = useRecords("agreement");
  const variants = useRecords("variant");
  const scenarios = useRecords("scenario");
  useEffect(() => {
    editor?.setOthers(files, (path, text) => {
      const [, kind, id] = IDENTIFIER.exec(path) ?? [];
      const records = [...agreements, ...variants, ...scenarios];
      const record = records.find((one) => one.kind === kind && one.id === id);
      if (record !== undefined)
        void data.perform({
          type: "record",
          kind: record.kind,
          id: record.id,
          expects: record.revision,
          value: { text },
        });
    });
  }, [agreements, data, editor, files, scenarios, variants]);
};
