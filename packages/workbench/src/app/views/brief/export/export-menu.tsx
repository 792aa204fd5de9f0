import type { ReactNode } from "react";
import { Button } from "../../../components/button/button.js";
import { Menu, MenuItem } from "../../../components/menu/menu.js";
import { tell } from "../../../components/toast/toasts.js";
import { useDossier } from "../../../data/use-data.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import { fetchFile, saveFile } from "./file.js";

const said = messages.brief;

const FORMS = [
  { form: "pdf", address: "/api/exports/pdf" },
  { form: "docx", address: "/api/exports/docx" },
  { form: "md", address: "/brief.md" },
  { form: "html", address: "/brief.html" },
  { form: "json", address: "/brief.json" },
] as const;

/** The brief as a file, in the forms in which the server makes it. */
export const ExportMenu = (): ReactNode => {
  const { name } = useDossier();
  const save = async ({ form, address }: (typeof FORMS)[number]): Promise<void> => {
    const words = say(said.forms[form]);
    tell(say(said.exporting, { form: words }));
    const answer = await fetchFile(address);
    if (answer.type === "problem") {
      tell(`${answer.message} ${answer.help}`, { isProblem: true });
      return;
    }
    const file = `${name}-brief.${form}`;
    saveFile(answer.value, file);
    tell(say(said.exported, { form: words, file }));
  };
  return (
    <Menu trigger={<Button icon="down">{say(said.export)}</Button>} label={say(said.exports)}>
      {FORMS.map((one) => (
        <MenuItem key={one.form} onSelect={() => void save(one)}>
          {say(said.forms[one.form])}
        </MenuItem>
      ))}
    </Menu>
  );
};
