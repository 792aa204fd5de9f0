import { createHash } from "node:crypto";
import fc from "fast-check";
import { dossierSchema } from "../../format/dossier.js";
import type { Dossier } from "../../folder/dossier.js";
import type { Statement } from "../../format/statement.js";
import { ABOUT } from "../../testing/sample.js";

/** Any text, with what has a meaning in some format more often than chance would have it. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        "=",
        "+",
        "-",
        "@",
        "'",
        '"',
        ",",
        ";",
        "\r",
        "\n",
        "\t",
        "\0",
        "\u001B",
        "<",
        "&",
        ">",
        "]]>",
        "<!--",
        "\\",
        "{",
        "}",
        "$",
        "%",
        "#",
        "_",
        "~",
        "^",
        "😀",
        "Ж",
        "é",
        "\uFFFE",
        "\uD800",
        "ER  - ",
        " ",
        "a",
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);

interface Hostile {
  readonly title: string;
  readonly publisher: string;
  readonly speaker: string;
  readonly text: string;
  readonly venue: string;
}

/** A dossier of one report with one statement and one that it carries, whose names and texts may be anything. */
export const anyDossier: fc.Arbitrary<Dossier> = fc
  .record({ title: anyText, publisher: anyText, speaker: anyText, text: anyText, venue: anyText })
  .map(({ title, publisher, speaker, text, venue }: Hostile): Dossier => {
    const first: Statement = {
      report: "oslo",
      id: "first-1",
      parent: null,
      level: "primary",
      speaker: { name: speaker, party: null, spans: [] },
      cue: [],
      content: [[0, text.length]],
      words: [text],
      quotation: "direct",
      acts: ["offer"],
      venue,
      date: null,
      chain: [],
      confidence: 50,
      reason: venue,
      status: "confirmed",
    };
    const carried: Statement = {
      ...first,
      id: "second-1",
      parent: "first-1",
      level: "nested",
      speaker: { name: "Sudania", party: "sudania", spans: [] },
      chain: [{ name: speaker, party: null }],
    };
    return {
      folder: "d",
      about: dossierSchema.parse(ABOUT),
      reports: [
        {
          name: "oslo",
          title,
          publisher,
          published: "2024-05-01",
          address: null,
          language: "en",
          sha256: createHash("sha256").update(text).digest("hex"),
          text,
        },
      ],
      statements: [first, carried],
      positions: [],
      agreements: [],
      variants: [],
      scenarios: [],
    };
  });
