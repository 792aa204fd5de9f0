import type { Answer, Problem } from "../../../data/service.js";

const GONE: Problem = {
  type: "problem",
  code: "server_gone",
  message: "The server does not answer.",
  help: "Nothing was exported. Try again when it is back.",
};

const isProblem = (body: unknown): body is Omit<Problem, "type"> =>
  typeof body === "object" &&
  body !== null &&
  "message" in body &&
  typeof body.message === "string" &&
  "help" in body &&
  typeof body.help === "string";

/** A file that the server makes, or why it does not. */
export const fetchFile = async (address: string): Promise<Answer<Blob>> => {
  try {
    const response = await fetch(address);
    if (response.ok) return { type: "answer", value: await response.blob() };
    const body: unknown = await response.json();
    return isProblem(body) ? { ...GONE, ...body, type: "problem" } : GONE;
  } catch {
    return GONE;
  }
};

/** Gives a file to the browser to keep. */
export const saveFile = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Once the download has begun, the address is not needed any more.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
};
