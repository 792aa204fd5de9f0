import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STANDARD_MEASURES } from "@foedus/engine";
import { parseFiles } from "./parse-files.js";
import { DECLARATION_WORDS, RESERVED_WORDS } from "./parsing/reserved-words.js";
import { formatText } from "./formatting/format-text.js";
import type { SourceFile } from "./parsing/source-file.js";
import { wholeLibrary } from "./library/testing/library-files.js";
import { DOSSIER, projectFiles } from "./testing/project-files.js";

/** Whatever the text: no exception, and every diagnostic stands inside it and says what to do; laying it out twice is no more. */
async function expectSoundDiagnostics(text: string): Promise<void> {
  const { diagnostics } = await parseFiles([{ path: "any.foedus", text }]);
  const formatted = formatText(text);
  expect(formatted.type === "formatted" ? formatText(formatted.text) : formatted).toEqual(formatted);
  const lines = text.split(/\r\n|\n|\r/u);
  for (const { line, column, message, help } of diagnostics) {
    // The automaton and the parser agree, whatever was set right.
    expect(message).not.toContain("cannot be made out");
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    expect(message).not.toBe("");
    expect(help).not.toBe("");
  }
}

/** Every text of the library and of the dossiers, and two that use nearly all of the language. */
const TEXTS = [
  ...wholeLibrary(),
  ...projectFiles(
    ...DOSSIER,
    "packages/language/src/testing/forty-articles.foedus",
    "packages/language/src/saying/testing/everything.foedus",
  ),
].map((file) => file.text);

const words = [
  ...RESERVED_WORDS,
  ...DECLARATION_WORDS,
  ...STANDARD_MEASURES.map((measure) => measure.name),
  ...new Set(TEXTS.flatMap((text) => text.match(/"[^"\n]*"|[A-Za-z0-9_.-]+|[^\s]/gu) ?? [])),
  '"',
  "--",
  "0 days",
  "2026-02-30",
  "99999999999999999999",
  "113a",
  "4.1",
  "4(1)",
  "\n",
  "\narticle 1\n",
  '\nagreement a "A"\n',
  "\r\n",
  "é",
  "\u{1F600}",
];

const anyText = fc.constantFrom(...TEXTS);
const where = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, place: number): number => Math.floor(place * text.length);

const KINDS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  "any characters": fc.string({ unit: "binary", maxLength: 300 }),
  "any UTF-16 code units, also halves of pairs": fc
    .array(fc.integer({ min: 1, max: 0xff_ff }), { maxLength: 300 })
    .map((units) => String.fromCharCode(...units)),
  "any bytes, as the text they decode to": fc
    .tuple(fc.uint8Array({ maxLength: 400 }), fc.constantFrom("utf-8", "utf-16le", "latin1"))
    .map(([bytes, encoding]) => new TextDecoder(encoding).decode(bytes)),
  "words of the language in any order": fc
    .array(fc.constantFrom(...words), { maxLength: 80 })
    .map((parts) => parts.join(" ")),
  "lines of true texts in any order": fc
    .array(fc.constantFrom(...TEXTS.flatMap((text) => text.split("\n"))), { maxLength: 60 })
    .map((parts) => parts.join("\n")),
  "a true text that breaks off": fc
    .tuple(anyText, where)
    .map(([text, place]) => text.slice(0, at(text, place))),
  "a true text without its beginning": fc
    .tuple(anyText, where)
    .map(([text, place]) => text.slice(at(text, place))),
  "two true texts grown together": fc
    .tuple(anyText, where, anyText, where)
    .map(([one, end, other, start]) => one.slice(0, at(one, end)) + other.slice(at(other, start))),
  "a true text without some of its declarations, the others in any order": fc
    .tuple(anyText, fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 }))
    .map(([text, order]) => {
      const parts = text.split(/\n\n/u);
      return order.map((index) => parts[index % parts.length] ?? "").join("\n\n");
    }),
  "a true text with stretches replaced": fc
    .tuple(
      anyText,
      fc.array(
        fc.tuple(
          where,
          fc.nat(40),
          fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary", maxLength: 5 })),
        ),
        { minLength: 1, maxLength: 6 },
      ),
    )
    .map(([whole, changes]) => {
      let text = whole;
      for (const [place, length, put] of changes) {
        text = text.slice(0, at(text, place)) + put + text.slice(at(text, place) + length);
      }
      return text;
    }),
  "a true text with one name for two things": fc
    .tuple(anyText, fc.nat(9_999), fc.nat(9_999))
    .map(([text, one, other]) => {
      const names = [...new Set(text.match(/[a-z_]{3,}/gu) ?? ["us"])];
      const name = names[other % names.length] ?? "us";
      return text.replaceAll(new RegExp(`\\b${names[one % names.length] ?? "us"}\\b`, "gu"), name);
    }),
};

describe("any text at all", () => {
  it.each(Object.entries(KINDS))(
    "never breaks the reader: %s",
    async (_kind, texts) => {
      await fc.assert(fc.asyncProperty(texts, expectSoundDiagnostics), { numRuns: 80 });
    },
    120_000,
  );

  it("never breaks the reader, several at once and beside a library", async () => {
    const library = wholeLibrary();
    const some = fc.array(fc.oneof(...Object.values(KINDS)), { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(some, async (texts) => {
        const files = texts.map((text, index) => ({ path: `${index}.foedus`, text }));
        const { diagnostics } = await parseFiles(files, library);
        const paths = new Set(files.map(({ path }) => path));
        expect(diagnostics.every(({ file }) => paths.has(file))).toBe(true);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

const many = (length: number, one: (index: number) => string, between = "\n"): string =>
  Array.from({ length }, (_, index) => one(index)).join(between);

const TWO = 'party us "United States", uk "United Kingdom"\n\n';

/** Texts that are too much of something, each with the code of what is said of it. */
const TOO_MUCH: Readonly<Record<string, readonly [text: () => string, code: string]>> = {
  "braces within braces": [() => "{ ".repeat(10_000), "syntax"],
  "braces where one may stand": [() => `agreement a "A"\n  force contested ${"{ ".repeat(10_000)}`, "syntax"],
  "quotation marks in a row": [() => '"'.repeat(50_001), "syntax"],
  "commas in a row": [() => `party a "A"${",".repeat(50_000)}`, "syntax"],
  "one word of a hundred thousand letters": [() => "a".repeat(100_000), "syntax"],
  "a path of fifty thousand parts": [
    () => `${TWO}variant v fills ${"a.".repeat(50_000)}a, place = anywhere`,
    "unknown_agreement",
  ],
  "a number of a hundred thousand digits": [() => "1".repeat(100_000), "syntax"],
  "words without any sense": [() => many(50_000, (index) => `n${index}`, " "), "syntax"],
  "a list without commas": [() => `party a "A"${' b "B"'.repeat(50_000)}`, "syntax"],
  "a file full of comments": [() => `party us "United States"\n${"-- us\n".repeat(150_000)}`, "unused_name"],
  "ten million characters": [() => 'party a "A"\n'.repeat(900_000), "file_too_long"],
  zeros: [() => "\0".repeat(10_000), "not_a_text"],
  "a hundred thousand members": [
    () => `${TWO}group g "G" includes ${many(100_000, () => "us", ",")}`,
    "unused_name",
  ],
  "the same broken line, again and again": [
    () => many(20_000, (index) => `place p${index} "P" inn territory of us`),
    "syntax",
  ],
  "names that nothing declares": [
    () => many(5_000, (index) => `group g${index} "G" includes x${index}, y${index}`),
    "unknown_party",
  ],
};

/** Chains, each with the declarations that end it. */
const CHAINS: Readonly<Record<string, () => string>> = {
  groups: () =>
    `${many(5_000, (index) => `group g${index} "G" includes g${index + 1}`)}\ngroup g5000 "G" includes us`,
  places: () => `${many(5_000, (index) => `place g${index} "G" in g${index + 1}`)}\nplace g5000 "G"`,
  measures: () =>
    `${many(5_000, (index) => `measure g${index} "G" is a kind of g${index + 1}`)}\nmeasure g5000 "G"`,
  amendments: () =>
    `${many(2_000, (index) => `agreement g${index} "G"\n  force law\n  amends g${index + 1}`)}\nagreement g2000 "G"\n  force law`,
  "groups that each take in two": () =>
    `${many(60, (index) => many(2, (which) => `group ${"gh"[which] ?? ""}${index} "G" includes g${index + 1}, h${index + 1}`))}
group g60 "G" includes us
group h60 "H" includes uk
council c "C" of g0 decides by majority with veto of us`,
  "areas that each take in two": () =>
    `${many(60, (index) => many(2, (which) => `area ${"gh"[which] ?? ""}${index} "G" includes g${index + 1}, h${index + 1}`))}
place g60 "G"
place h60 "H"`,
};

describe("what is far too much", () => {
  it.each(Object.keys(TOO_MUCH))(
    "is told of and not choked on: %s",
    async (what) => {
      const [text, code] = TOO_MUCH[what] ?? [() => "", ""];
      const { diagnostics } = await parseFiles([{ path: "any.foedus", text: text() }]);
      expect(diagnostics.some((one) => one.code === code)).toBe(true);
    },
    60_000,
  );

  it.each(Object.keys(CHAINS))(
    "is read, however long the chain: %s",
    async (what) => {
      const text = `${TWO}${CHAINS[what]?.() ?? ""}\n`;
      const { diagnostics } = await parseFiles([{ path: "any.foedus", text }]);
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    },
    60_000,
  );
});

const PACT = `${TWO}agreement x "X"\n  force law\n\nparties us, uk\n\n`;
const duty = (property: string): string => `  ${property}\n  us must report to congress within 1 day\n`;

describe("what rests on itself", () => {
  it.each([
    ["groups", `${TWO}group a "A" includes b\ngroup b "B" includes a\n`],
    ["a group's possible members", `${TWO}group a "A" includes us, others unspecified from a\n`],
    ["places", `${TWO}place a "A" in b\nplace b "B" in a\n`],
    ["areas", `${TWO}area a "A" includes b\narea b "B" includes anywhere except a\n`],
    ["measures", `${TWO}measure a "A" is a kind of b\nmeasure b "B" is a kind of a\n`],
    ["a body", `${TWO}party eu "EU" for g\ngroup g "G" includes us, eu\n`],
    [
      "bodies",
      `${TWO}party eu "EU" for g, un "UN" for h\ngroup g "G" includes un\ngroup h "H" includes eu\n`,
    ],
    [
      "settlements",
      'agreement x "X"\n  force law\n  part of y\n\nagreement y "Y"\n  force law\n  part of x\n',
    ],
    ["amendments", 'agreement x "X"\n  force law\n  amends y\n\nagreement y "Y"\n  force law\n  amends x\n'],
    [
      "entry into force",
      'agreement x "X"\n  force law\n  in force with y\n\nagreement y "Y"\n  force law\n  in force with x\n',
    ],
    [
      "phases",
      `${PACT}phase a "A" from the end of b\nphase b "B" from 2026-01-01 until the end of a\narticle 1\n${duty("in phase a")}`,
    ],
    ["likenesses", `${PACT}article 1\n${duty("like article-2")}\narticle 2\n${duty("like x.article-1")}`],
    [
      "what is left open",
      `${PACT}article 1\n  us must report to congress within unspecified like article-1\n`,
    ],
    [
      "a variant",
      `${PACT}article 1\n  us must report to congress within unspecified\n\narticle 2\n  uk must report to congress within unspecified\n\nvariant v {\n  x.article-1 from x.article-2: within 1 day;\n  x.article-2 from x.article-1: within 1 day\n}\n`,
    ],
  ])("is one error, in one file or parted over several: %s", async (_what, text) => {
    const errorsOf = async (files: readonly SourceFile[]) =>
      (await parseFiles(files)).diagnostics
        .filter(({ severity }) => severity === "error")
        .map(({ code }) => code);
    expect(await errorsOf([{ path: "all.foedus", text }])).toEqual(["cyclic_definition"]);
    if (/^(?:article|parties|phase)/mu.test(text)) return;
    const parts = text.split(/\n(?=[a-z])/u);
    const files = parts.map((part, index) => ({ path: `${index}.foedus`, text: part }));
    expect(await errorsOf(files)).toEqual(["cyclic_definition"]);
  });
});
