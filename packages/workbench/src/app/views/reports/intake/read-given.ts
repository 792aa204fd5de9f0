import type { ReadIntake } from "../../../../client/index.js";
import type { Service } from "../../../data/service.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";

/** The most that the server takes in at once, in bytes of one file or of pasted words. */
const MOST = 50_000_000;

const MEGABYTE = 1_000_000;

const sizeOf = (given: File | string): number => (typeof given === "string" ? given.length : given.size);

/** Why something is not even sent; null where it may be. */
export const tooLarge = (given: File | string): string | null => {
  const size = sizeOf(given);
  if (size <= MOST) return null;
  const megabytes = Math.ceil(size / MEGABYTE);
  return say(messages.reports.intakeTooLarge, { size: megabytes, most: MOST / MEGABYTE });
};

/** Has the server read what was given, one thing after the other. What cannot be read is a problem beside the rest. */
export const readAll = async (
  service: Pick<Service, "readText" | "readFile">,
  given: readonly (File | string)[],
): Promise<ReadIntake> => {
  const reports: ReadIntake["reports"][number][] = [];
  const problems: ReadIntake["problems"][number][] = [];
  for (const one of given) {
    const answer =
      typeof one === "string" ? await service.readText(one) : await service.readFile(one.name, one);
    if (answer.type === "answer") {
      reports.push(...answer.value.reports);
      problems.push(...answer.value.problems);
      continue;
    }
    const { message, help } = answer;
    const source = typeof one === "string" ? "" : one.name;
    problems.push({ type: "problem", code: "unreadable", source, message, help, offset: null, line: null });
  }
  return { reports, problems };
};

/** What could not be read, a line each. */
export const problemsOf = ({ problems }: ReadIntake): readonly string[] =>
  problems.map(({ source, message, help }) =>
    [source, message, help].filter((part) => part !== "").join(" "),
  );
