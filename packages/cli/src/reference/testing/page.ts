import { formatText } from "@foedus/language";

/** A text of the language that a page shows, with the name it is called by in the page's commands. */
interface ShownFile {
  readonly name: string;
  readonly text: string;
}

/** A command that a page shows, without its `$ `, and what the page says that it prints. */
interface ShownCommand {
  readonly line: string;
  readonly shown: string;
}

/** What a page of the language reference shows. */
export interface Page {
  readonly files: readonly ShownFile[];
  readonly commands: readonly ShownCommand[];
}

const CONSOLE = /(?<=^```console\n).*?(?=^```$)/gmsu;
const PROMPT = /^\$ /mu;

const commandsIn = (block: string): readonly ShownCommand[] =>
  block
    .split(PROMPT)
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const [line = "", ...shown] = part.split("\n");
      return { line, shown: shown.join("\n").trim() };
    });

/** Reads a page: its blocks of Foedus that bear a file name, and the commands in its `console` blocks. */
export function readPage(text: string): Page {
  const named = text.matchAll(/^```foedus (\S+)\n(.*?)^```$/gmsu);
  return {
    files: [...named].map(([, name = "", shown = ""]) => ({ name, text: shown })),
    commands: [...text.matchAll(CONSOLE)].flatMap(([block]) => commandsIn(block)),
  };
}

/** The page with its blocks of Foedus laid out as `foedus format` lays out files. */
export function laidOut(text: string): string {
  return text.replaceAll(/(?<=^```foedus \S+\n).*?(?=^```$)/gmsu, (block) => {
    const formatted = formatText(block);
    return formatted.type === "formatted" ? formatted.text : block;
  });
}

/** A line of its own that stands for any number of lines which the page leaves out. */
const LEFT_OUT = "…";

/** Whether what was printed is what the page shows, where it leaves nothing out. */
export function agrees(shown: string, printed: string): boolean {
  const lines = printed.trim().split("\n");
  const parts = `\n${shown.trim()}\n`
    .split(`\n${LEFT_OUT}\n`)
    .map((part) => part.replaceAll(/^\n|\n$/gu, ""));
  let from = 0;
  if (parts.every((part) => part === "")) return printed.trim() === "";
  for (const [index, part] of parts.entries()) {
    const wanted = part === "" ? [] : part.split("\n");
    const isLast = index === parts.length - 1;
    const starts = index === 0 ? [0] : isLast ? [lines.length - wanted.length] : [...lines.keys()];
    const at = starts.find(
      (start) => start >= from && wanted.every((line, offset) => lines[start + offset] === line),
    );
    if (at === undefined || (isLast && at + wanted.length !== lines.length)) return false;
    from = at + wanted.length;
  }
  return true;
}

/**
 * The page with what its commands really print, in the order of its commands. What a page shows in part is left as it is where
 * it agrees.
 */
export function withOutputs(text: string, printed: readonly string[]): string {
  const left = [...printed];
  return text.replaceAll(CONSOLE, (block) =>
    commandsIn(block)
      .map(({ line, shown }) => {
        const real = (left.shift() ?? "").trim();
        return `$ ${line}\n${agrees(shown, real) ? shown : real}\n`;
      })
      .join("\n"),
  );
}
