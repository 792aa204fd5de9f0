import { createHash } from "node:crypto";
import type { Position } from "../format/position.js";
import type { Statement } from "../format/statement.js";

/** A small invented dossier for tests, as files by path; tests change what they are about. */
export const TEXT =
  'Anna Berg of Norland spoke in Oslo. "Sudania agreed to withdraw," she said. Ole Dahl of Westmark said that Berg had heard Sudania promise peace.\n';

const span = (words: string, from = 0): [number, number] => {
  const start = TEXT.indexOf(words, from);
  return [start, start + words.length];
};

/** A confirmed statement over `TEXT`, with what the test sets. */
export const statement = (
  set: Partial<Statement> & { readonly id: string },
  words = "Sudania agreed to withdraw",
): Statement => ({
  report: "oslo",
  parent: null,
  level: "primary",
  speaker: { name: "Anna Berg", party: "norland", spans: [span("Anna Berg")] },
  cue: [span("said")],
  content: [span(words)],
  words: [words],
  quotation: "direct",
  acts: ["claim_of_agreement"],
  venue: null,
  date: null,
  chain: [],
  confidence: 90,
  reason: "A cue of saying.",
  status: "confirmed",
  ...set,
});

export const BERG = statement({ id: "berg-1" });

/** What Berg says that Sudania agreed to. */
export const SUDANIA = statement(
  {
    id: "sudania-1",
    parent: "berg-1",
    level: "nested",
    speaker: { name: "Sudania", party: "sudania", spans: [span("Sudania")] },
    cue: [],
    acts: ["acceptance"],
    chain: [{ name: "Anna Berg", party: "norland" }],
  },
  "to withdraw",
);

/** A position with what the test sets. */
export const position = (set: Partial<Position>): Position => ({
  party: "sudania",
  term: "withdrawal",
  stance: "accepts",
  statements: ["sudania-1"],
  summary: "Berg says that Sudania agreed.",
  ...set,
});

const PARTIES = [
  { name: "norland", title: "Norland", adjective: "Norlandic", kind: "state" },
  { name: "sudania", title: "Sudania", adjective: "Sudanian", kind: "state" },
  { name: "westmark", title: "Westmark", adjective: "Westmarkian", kind: "state" },
];

export const ABOUT = {
  version: 1,
  name: "sample",
  title: "A sample",
  description: "An invented negotiation.",
  asOf: "2024-05-01",
  parties: PARTIES,
  protected: "norland",
  guarantors: ["westmark"],
  adversary: "sudania",
  terms: [{ name: "withdrawal", title: "Withdrawal" }],
};

const lines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join("");

/** The files of the sample in the folder `d`. */
export const sampleFiles = (
  statements: readonly unknown[] = [BERG, SUDANIA],
  positions: readonly unknown[] = [position({})],
): Map<string, string | Uint8Array> =>
  new Map<string, string | Uint8Array>([
    ["d/dossier.json", JSON.stringify(ABOUT)],
    ["d/reports/oslo.txt", TEXT],
    [
      "d/reports/oslo.json",
      JSON.stringify({
        name: "oslo",
        title: "Talks in Oslo",
        publisher: "Invented",
        published: "2024-05-01",
        address: null,
        language: "en",
        sha256: createHash("sha256").update(TEXT).digest("hex"),
      }),
    ],
    ["d/statements/oslo.jsonl", lines(statements)],
    ["d/positions/oslo.jsonl", lines(positions)],
  ]);
