import type { FileSystem } from "../files/file-system.js";
import type { DossierProblem } from "./problem.js";

/** A file's text and bytes, or what is wrong with it. */
export type TextFile =
  | { readonly type: "text"; readonly text: string; readonly bytes: Uint8Array }
  | { readonly type: "absent" }
  | { readonly type: "problem"; readonly problem: DossierProblem };

/** Reads a file as UTF-8, strictly: bytes that are no UTF-8 are a problem, never replaced by a mark. */
export const readText = async (files: FileSystem, path: string): Promise<TextFile> => {
  const content = await files.read(path);
  const problem = (code: DossierProblem["code"], message: string, help: string): TextFile => ({
    type: "problem",
    problem: { code, file: path, line: null, message, help },
  });
  switch (content.type) {
    case "absent":
      return { type: "absent" };
    case "unreadable":
      return problem(
        "unreadable_file",
        `This cannot be read: ${content.why}.`,
        "Check what it is and who may read it.",
      );
    case "too_large":
      return problem(
        "too_large",
        `This file is larger than ${content.limit / 1024 / 1024} MB.`,
        "Keep the report's text alone, without pictures or attachments.",
      );
    case "bytes":
      try {
        // A byte order mark stays in the text: what counts characters must see every one that is there.
        const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content.bytes);
        return { type: "text", text, bytes: content.bytes };
      } catch {
        return problem("not_utf8", "This file is not UTF-8 text.", "Save it as plain text in UTF-8.");
      }
  }
};
