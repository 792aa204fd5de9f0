import { SaxesParser } from "saxes";

/** One element as a reader sees it: its name, its attributes, and the text in it. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly inside: readonly string[];
}

/** Reads XML with a parser that refuses what is not well-formed. Elements come in the order of their start. */
export const readXml = (xml: string): readonly ReadElement[] => {
  const parser = new SaxesParser({ xmlns: false });
  const all: ReadElement[] = [];
  const open: ReadElement[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const read = { name, attributes, text: "", inside: open.map((one) => one.name) };
    all.push(read);
    open.push(read);
  });
  parser.on("text", (text) => {
    for (const one of open) one.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  return all;
};
