import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneByte, wide } from "../testing/one-byte.js";
import { decodeText } from "./decode.js";

const FRENCH = "Le ministre a déclaré que la garantie sera « très forte » et que la Norvège a été consultée.";
const GERMAN =
  "Der Außenminister sagte, die Zusage gelte für alle Länder und müsse „unverzüglich“ erfüllt werden.";
const SPANISH = "¿Qué garantía? El ministro dijo que mañana habrá una decisión de la Unión.";
const POLISH = "Minister powiedział, że gwarancja jest ważna i że Polska nie wyśle żołnierzy na wschód.";
const CZECH = "Ministr řekl, že záruka bude platit a že se Česko připojí, ale nepošle žádné vojáky.";
const HUNGARIAN =
  "A miniszter azt mondta, hogy a biztosíték erős, és nem küldenek katonákat, őszintén szólva.";
const UKRAINIAN = "Президент сказав, що гарантії мають бути чіткими, і подякував союзникам за підтримку.";
const RUSSIAN = "Министр заявил, что Россия согласна на гарантии безопасности, но только при участии Москвы.";
const HEADLINE = "МИНИСТР ЗАЯВИЛ О ГАРАНТИЯХ БЕЗОПАСНОСТИ";

describe("an encoding is told by", () => {
  it.each([
    ["utf-8", Buffer.from(`\uFEFF${UKRAINIAN}`)],
    ["utf-16le", Buffer.concat([Uint8Array.of(0xff, 0xfe), wide(UKRAINIAN, "little")])],
    ["utf-16be", Buffer.concat([Uint8Array.of(0xfe, 0xff), wide(UKRAINIAN, "big")])],
  ])("the byte order mark of %s", (name, bytes) => {
    expect(decodeText(bytes)).toMatchObject({
      text: UKRAINIAN,
      encoding: { name, known: "by its byte order mark", alternatives: [] },
    });
  });

  it.each([
    ["utf-16le", "little", FRENCH],
    ["utf-16be", "big", FRENCH],
    ["utf-16le", "little", UKRAINIAN],
    ["utf-16be", "big", UKRAINIAN],
  ] as const)("the zero bytes of %s without a mark, in %s order", (name, order, text) => {
    expect(decodeText(wide(text, order))).toMatchObject({
      text,
      encoding: { name, known: "by the pattern of its zero bytes" },
    });
  });

  it("bytes that are all valid UTF-8", () => {
    expect(decodeText(Buffer.from(POLISH))).toMatchObject({ text: POLISH, encoding: { name: "utf-8" } });
  });

  it.each([
    ["windows-1252", FRENCH],
    ["windows-1252", GERMAN],
    ["windows-1252", SPANISH],
    ["windows-1250", POLISH],
    ["windows-1250", CZECH],
    ["windows-1250", HUNGARIAN],
    ["windows-1251", UKRAINIAN],
    ["windows-1251", RUSSIAN],
    ["windows-1251", HEADLINE],
    ["koi8-u", UKRAINIAN],
    ["koi8-u", RUSSIAN],
    ["koi8-u", HEADLINE],
    ["iso-8859-2", POLISH],
    ["iso-8859-2", CZECH],
    ["iso-8859-5", UKRAINIAN],
    ["iso-8859-5", RUSSIAN],
    ["iso-8859-5", HEADLINE],
  ])("the letters of %s: %s", (name, text) => {
    const content = decodeText(oneByte(text, name));
    expect(content).toMatchObject({
      type: "decoded",
      text,
      encoding: { known: "by its letters", alternatives: [] },
    });
  });
});

describe("an encoding that letters cannot tell", () => {
  // The byte that is è in windows-1252 is č in windows-1250.
  it.each([
    ["windows-1252", "Kardè."],
    ["windows-1250", "Račan."],
  ])("is told as ambiguous, with what would read otherwise: %s %s", (name, text) => {
    const content = decodeText(oneByte(text, name));
    expect(content).toMatchObject({ type: "decoded", notes: [{ code: "ambiguous_encoding" }] });
    if (content.type !== "decoded") return;
    const readings = [content.encoding.name, ...content.encoding.alternatives.map((other) => other.name)];
    expect(readings).toContain(name);
    expect(content.notes[0]?.message).toContain("--encoding");
  });

  it("is read as the caller chooses", () => {
    const bytes = oneByte("Kardè.", "windows-1252");
    expect(decodeText(bytes, { chosen: "cp1250" })).toMatchObject({
      text: "Kardč.",
      encoding: { name: "windows-1250", known: "by choice" },
      notes: [],
    });
  });
});

describe("wrong bytes are a problem with their offset", () => {
  it.each([
    [
      "one wrong byte in UTF-8",
      Buffer.concat([Buffer.from("Łódź "), Uint8Array.of(0xff), Buffer.from("świat")]),
      8,
    ],
    ["a character cut off at the end", Buffer.from(UKRAINIAN).subarray(0, 20), 19],
    [
      "a half character of UTF-16",
      Buffer.concat([Uint8Array.of(0xff, 0xfe), wide("abc", "little").subarray(0, 5)]),
      6,
    ],
    ["half of a surrogate pair", Buffer.concat([Uint8Array.of(0xff, 0xfe), wide("a\uD83Db", "little")]), 4],
    ["bytes after the mark of UTF-8", Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0xe9, 0x62), 4],
  ])("%s", (_, bytes, offset) => {
    expect(decodeText(bytes)).toMatchObject({ type: "problem", code: "wrong_bytes", offset });
  });

  it("also in a chosen encoding that has no such character", () => {
    expect(decodeText(Uint8Array.of(0x61, 0x98), { chosen: "windows-1251" })).toMatchObject({
      code: "wrong_bytes",
      offset: 1,
    });
  });

  it("and a name that is no encoding's is one too", () => {
    expect(decodeText(Buffer.from("a"), { chosen: "klingon" })).toMatchObject({ code: "unknown_encoding" });
  });
});

describe("a declared encoding", () => {
  it("decides where the bytes allow it", () => {
    const bytes = oneByte("Kardč.", "windows-1250");
    expect(decodeText(bytes, { declared: "Windows-1250" })).toMatchObject({
      text: "Kardč.",
      encoding: { known: "by what it declares" },
      notes: [],
    });
  });

  it.each([
    ["iso-8859-1", Buffer.from(POLISH), POLISH],
    ["utf-8", oneByte(FRENCH, "windows-1252"), FRENCH],
    ["klingon", Buffer.from(POLISH), POLISH],
  ])("that is wrong (%s) is told and not followed", (declared, bytes, text) => {
    expect(decodeText(bytes, { declared })).toMatchObject({ text, notes: [{ code: "declared_otherwise" }] });
  });
});

describe("properties of decoding", () => {
  const codeUnits = fc.string({ unit: "grapheme" });

  it("text in UTF-8 comes back to the character", () => {
    fc.assert(
      fc.property(
        codeUnits.filter((text) => !text.startsWith("\uFEFF") && !text.includes("\0")),
        (text) => {
          expect(decodeText(Buffer.from(text))).toMatchObject({ text });
        },
      ),
    );
  });

  it("arbitrary bytes never throw, and a text never has a mark where bytes were wrong", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const content = decodeText(bytes);
        const isPlaced = content.type === "problem" && (content.offset ?? -1) >= 0;
        const isWhole =
          content.type === "decoded" &&
          (content.encoding.name.startsWith("utf-") || !content.text.includes("\uFFFD"));
        expect(isPlaced || isWhole).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("a wrong byte anywhere in UTF-8 is found where it stands", () => {
    fc.assert(
      fc.property(fc.nat(RUSSIAN.length), (at) => {
        const before = Buffer.from(RUSSIAN.slice(0, at));
        const bytes = Buffer.concat([before, Uint8Array.of(0xff), Buffer.from(RUSSIAN.slice(at))]);
        expect(decodeText(bytes)).toMatchObject({ code: "wrong_bytes", offset: before.length });
      }),
    );
  });
});
