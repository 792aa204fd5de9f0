import { readReport } from "@foedus/reading";
import { takeInPlace } from "../../intake/folder/take-in-all.js";
import { takeIn } from "../../intake/take-in.js";
import type { Reply, Work } from "./messages.js";

const perform = async (work: Work): Promise<Reply> => {
  switch (work.type) {
    case "read":
      return { type: "read", statements: readReport(work.report) };
    case "take_in":
      return { type: "take_in", intake: await takeInPlace(work.place, work.encoding ?? undefined) };
    case "take_in_bytes": {
      const { bytes, source, encoding } = work;
      return { type: "take_in", intake: await takeIn(bytes, { source, encoding: encoding ?? undefined }) };
    }
    case "brief": {
      // The engine and the language are loaded only where they are needed.
      const { briefOfFiles } = await import("./brief-of-files.js");
      return briefOfFiles(work.files, work.library);
    }
  }
};

/** Does what a thread is asked, and answers with what came of it, also where that is an error. */
export const replyTo = async (work: Work): Promise<Reply> => {
  try {
    return await perform(work);
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    return { type: "failed", message: `It failed in a way that was not foreseen: ${told}` };
  }
};
