import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS, MEGABYTE } from "./limits.js";
import { takeIn } from "./take-in.js";
import { oneByte } from "./testing/one-byte.js";
import { pageOf, pdfOf } from "./testing/pdf.js";
import { paragraph, wordDocument, wordParts } from "./testing/word.js";
import { zip } from "./testing/zip.js";

const only = async (
  bytes: Uint8Array,
  source: string,
  more: { mediaType?: string; encoding?: string } = {},
) => {
  const { reports, problems } = await takeIn(bytes, { source, ...more });
  expect(reports.length + problems.length).toBe(1);
  return reports[0] ?? problems[0];
};

describe("plain text", () => {
  it("stays as it is to the character after its line ends and its byte order mark", async () => {
    const bytes = Buffer.from("\uFEFF\uFEFF  “Ja”,\r\nsagte\rer.\n\u00A0e\u0301 \uFEFF\n\n");
    expect(await only(bytes, "a.txt")).toMatchObject({
      format: "text",
      text: "  “Ja”,\nsagte\ner.\n\u00A0e\u0301 \uFEFF\n\n",
      encoding: { name: "utf-8" },
    });
  });

  it("is the same report whatever its encoding and its line ends", async () => {
    const text = "Žádný důkaz.\nNic.\n";
    const hashes = await Promise.all(
      [
        Buffer.from(text),
        Buffer.from(`\uFEFF${text.replaceAll("\n", "\r\n")}`),
        Buffer.from(`\uFEFF${text}`, "utf16le"),
      ].map(async (bytes) => (await takeIn(bytes, { source: "a.txt" })).reports[0]?.sha256),
    );
    const chosen = await takeIn(oneByte(text, "windows-1250"), { source: "a.txt", encoding: "windows-1250" });
    expect(new Set([...hashes, chosen.reports[0]?.sha256])).toHaveProperty("size", 1);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/u);
    const other = await takeIn(Buffer.from("Žádný důkaz. Nic.\n"), { source: "a.txt" });
    expect(other.reports[0]?.sha256).not.toBe(hashes[0]);
  });

  it.each([
    ["nothing", new Uint8Array(), "empty"],
    ["only blanks", Buffer.from(" \n\t"), "empty"],
    ["a zero byte", Uint8Array.of(0x61, 0, 1, 2, 0, 0), "binary"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000", "hex"), "unknown_format"],
    ["RTF", Buffer.from("{\\rtf1 words}"), "unknown_format"],
    ["an old Word document", Buffer.from("d0cf11e0a1b11ae10000", "hex"), "old_word"],
    ["a byte more than is read", new Uint8Array(LIMITS.input + 1), "too_large"],
  ])("is not %s", async (_, bytes, code) => {
    const problem = await only(bytes, "a.txt");
    expect(problem).toMatchObject({ type: "problem", code, source: "a.txt" });
    expect(problem?.type === "problem" && problem.help).not.toBe("");
  });

  it("may have fifty million bytes", async () => {
    const line = "Moe said on Monday that Iceland has agreed to pay, and Dahl said no. ".repeat(20);
    const bytes = Buffer.alloc(50 * MEGABYTE, `${line}\n`);
    expect(await only(bytes, "large.txt")).toMatchObject({ type: "report", text: bytes.toString() });
  });
});

describe("the format", () => {
  it.each([
    ["a page called text", Buffer.from("<!-- x --><!DOCTYPE html><p>Moe said no.</p>"), "a.txt", "html"],
    ["a PDF called Word", pdfOf([pageOf(["Moe said no."])]), "a.docx", "pdf"],
    ["a Word document called PDF", wordDocument("Moe said no."), "a.pdf", "docx"],
    ["text called PDF", Buffer.from("Moe said no."), "a.pdf", "text"],
    [
      "mail called text",
      Buffer.from("From: a@example.org\nDate: x\nSubject: y\n\nMoe said no.\n"),
      "a.txt",
      "eml",
    ],
  ])("is what the bytes are, and a wrong ending is told: %s", async (_, bytes, source, format) => {
    const report = await only(bytes, source);
    expect(report).toMatchObject({
      type: "report",
      format,
      notes: expect.arrayContaining([expect.objectContaining({ code: "wrong_ending" })]),
    });
    expect(report?.type === "report" && report.text.trim()).toBe("Moe said no.");
  });

  it("is told at once where thousands of comments stand before anything else", async () => {
    const comments = "<!---->".repeat(5_000);
    expect(await only(Buffer.from(`${comments}Moe said no.`), "a.txt")).toMatchObject({ format: "text" });
    const page = Buffer.from(`${"<!---->\n".repeat(500)}<!DOCTYPE html><p>Moe said no.</p>`);
    expect(await only(page, "a.html")).toMatchObject({ format: "html", text: "Moe said no.\n" });
    const unended = Buffer.from(`${"<!--".repeat(5_000)}Moe said no.`);
    expect(await only(unended, "a.txt")).toMatchObject({ format: "text" });
  });

  it("of a text that speaks of markup is text", async () => {
    expect(await only(Buffer.from("He wrote <html> on the board.\nFrom: nobody.\n"), "a.txt")).toMatchObject({
      format: "text",
      notes: [],
    });
  });

  it("and the encoding are the server's where bytes do not decide", async () => {
    const report = await only(oneByte("<p>Kardč said no.</p>", "windows-1250"), "https://a.example/x", {
      mediaType: 'Text/HTML; charset="windows-1250"',
    });
    expect(report).toMatchObject({
      format: "html",
      text: "Kardč said no.\n",
      encoding: { name: "windows-1250" },
    });
  });
});

describe("a Word document", () => {
  it("gives its words and what it says about itself, but no date of publication", async () => {
    expect(await only(wordDocument("Moe &amp; Dahl said “no”.", "Second."), "a.docx")).toMatchObject({
      format: "docx",
      text: "Moe & Dahl said “no”.\n\nSecond.\n",
      about: {
        title: { value: "Draft & notes" },
        byline: { value: "Kari Moe" },
        published: { found: false },
      },
    });
  });

  it("with tracked changes reads as if they were accepted", async () => {
    const run = (words: string, tag = "w:t"): string => `<w:r><${tag}>${words}</${tag}></w:r>`;
    const body = `<w:p>${run("shall")}<w:del w:id="1">${run("OLD", "w:delText")}</w:del><w:ins w:id="2">${run("NEW")}</w:ins></w:p>`;
    expect(await only(zip(wordParts(body)), "a.docx")).toMatchObject({ text: "shallNEW\n" });
  });

  it("that would fill the memory is refused, whatever it says about its size", async () => {
    const bomb = { ...wordParts(paragraph("x")), "word/media/bomb.bin": new Uint8Array(LIMITS.unpacked) };
    expect(await only(zip(bomb), "bomb.docx")).toMatchObject({ code: "expands_too_far" });
    expect(await only(zip(bomb, 10), "bomb.docx")).toMatchObject({ code: "expands_too_far" });
  });

  /** A list of parts that counts fewer than there are: readers disagree about whether the last is there. */
  const withoutLastInCount = (archive: Uint8Array): Uint8Array => {
    const end = Buffer.from(archive);
    for (const at of [end.length - 14, end.length - 12]) end.writeUInt16LE(end.readUInt16LE(at) - 1, at);
    return end;
  };

  it("is read without parts that are hidden from being measured", async () => {
    const filled = {
      ...wordParts(paragraph("Moe said no.")),
      "word/styles.xml": new Uint8Array(LIMITS.unpacked),
    };
    expect(await only(withoutLastInCount(zip(filled)), "bomb.docx")).toMatchObject({
      text: "Moe said no.\n",
    });
    const { "word/document.xml": other = "" } = wordParts(paragraph("Moe said yes."));
    const doubled = { ...wordParts(paragraph("Moe said no.")), "word/x/../document.xml": other };
    expect(await only(withoutLastInCount(zip(doubled)), "doubled.docx")).toMatchObject({
      text: "Moe said no.\n",
    });
  });

  it("keeps its notes", async () => {
    const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const parts = {
      ...wordParts(`<w:p><w:r><w:t>Moe said no.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`),
      "word/footnotes.xml": `<w:footnotes ${namespace}><w:footnote w:id="2">${paragraph("On Monday.")}</w:footnote></w:footnotes>`,
      "word/media/picture.png": new Uint8Array(10),
    };
    expect(await only(zip(parts), "a.docx")).toMatchObject({
      text: expect.stringContaining("On Monday.") as unknown,
    });
  });

  it.each([
    ["cut off", wordDocument("Moe said no.").subarray(0, 500), "broken"],
    ["without a body", zip({ "a.txt": "words" }), "unknown_format"],
    [
      "with a broken body",
      zip({ ...wordParts(""), "word/document.xml": "<w:document><w:p>" }),
      "no_words|broken",
    ],
    ["without words", wordDocument(), "no_words"],
  ])("that is %s is a problem", async (_, bytes, code) => {
    const problem = await only(bytes, "a.docx");
    expect(problem).toMatchObject({
      type: "problem",
      code: expect.stringMatching(`^(?:${code})$`) as unknown,
    });
  });

  it("with elements very deep within each other neither throws nor hangs", async () => {
    const deep = "<w:ins>".repeat(20_000) + paragraph("x") + "</w:ins>".repeat(20_000);
    const { reports, problems } = await takeIn(zip(wordParts(deep)), { source: "deep.docx" });
    expect(reports.length + problems.length).toBe(1);
  });

  it("with entities that name each other expands none", async () => {
    const entities = Array.from(
      { length: 30 },
      (_, index) => `<!ENTITY e${index + 1} "&e${index};&e${index};&e${index};">`,
    ).join("");
    const xml = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "words">${entities}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph("&e30;")}</w:body></w:document>`;
    const { reports } = await takeIn(zip({ ...wordParts(""), "word/document.xml": xml }), {
      source: "a.docx",
    });
    expect(reports[0]?.text.length ?? 0).toBeLessThan(100);
  });
});

describe("a PDF", () => {
  it("gives its lines and paragraphs, and what it says about itself, but no date of publication", async () => {
    const pages = [pageOf(["Moe said that", "Iceland agreed."], ["Second."]), pageOf(["Next page."])];
    expect(await only(pdfOf(pages), "a.pdf")).toMatchObject({
      format: "pdf",
      text: "Moe said that\nIceland agreed.\n\nSecond.\n\nNext page.\n",
      about: {
        title: { value: "Draft and notes" },
        byline: { value: "Kari Moe" },
        published: { found: false },
      },
      notes: [],
    });
  });

  it("with packed pages reads the same", async () => {
    const packed = pdfOf([deflateSync(pageOf(["Moe said no."]))], "/Filter /FlateDecode");
    expect(await only(packed, "a.pdf")).toMatchObject({ format: "pdf", text: "Moe said no.\n" });
  });

  it("tells which of its pages hold no words", async () => {
    expect(await only(pdfOf([pageOf(["Moe said no."]), ""]), "a.pdf")).toMatchObject({
      notes: [{ code: "empty_pages", message: expect.stringContaining("pictures: 2.") as unknown }],
    });
  });

  it("that would fill the memory is refused, also when it is packed twice", async () => {
    const bomb = deflateSync(new Uint8Array(LIMITS.unpacked + 1));
    expect(await only(pdfOf([bomb], "/Filter /FlateDecode"), "bomb.pdf")).toMatchObject({
      code: "expands_too_far",
    });
    expect(
      await only(pdfOf([deflateSync(bomb)], "/Filter [/FlateDecode /FlateDecode]"), "bomb.pdf"),
    ).toMatchObject({ code: "expands_too_far" });
  });

  it.each([
    ["scanned", pdfOf([""]), "no_words"],
    ["cut off", pdfOf([pageOf(["Moe said no."])]).subarray(0, 300), "broken"],
    [
      "a million objects without an end",
      Buffer.from(`%PDF-1.4\n${"1 0 obj\n<<\n".repeat(1_000_000)}`),
      "broken",
    ],
    ["a beginning alone", Buffer.from("%PDF-1.7\n"), "broken"],
  ])("that is %s is a problem", async (_, bytes, code) => {
    expect(await only(bytes, "a.pdf")).toMatchObject({ type: "problem", code });
  });
});

describe("properties of everything taken in", () => {
  const names = fc.constantFrom("a.txt", "a.html", "a.pdf", "a.docx", "a.eml", "a");
  const beginnings = fc.constantFrom(
    "",
    "%PDF-1.4\n",
    "PK\u0003\u0004",
    "<html>",
    "From: x\nDate: y\nSubject: z\nContent-Type: multipart/mixed; boundary=b\n\n--b\n",
    "\uFEFF",
  );

  it("arbitrary bytes never throw and always give a report or a problem with a way out", async () => {
    await fc.assert(
      fc.asyncProperty(
        names,
        beginnings,
        fc.uint8Array({ maxLength: 300 }),
        async (source, beginning, rest) => {
          const { reports, problems } = await takeIn(Buffer.concat([Buffer.from(beginning), rest]), {
            source,
          });
          expect(reports.length + problems.length).toBeGreaterThan(0);
          for (const { text } of reports) expect(text).not.toMatch(/\r|\0|^\uFEFF/u);
          for (const { message, help } of problems) expect(message.length * help.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  const whole = [wordDocument("Moe said no.", "Dahl said yes."), pdfOf([pageOf(["Moe said no."])])];
  it("whole files with bytes cut off or changed never throw", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(255),
        async (bytes, at, end, byte) => {
          const changed = Uint8Array.from(bytes);
          changed[Math.floor(at * (bytes.length - 1))] = byte;
          const { reports, problems } = await takeIn(changed.subarray(0, Math.ceil(end * bytes.length)), {
            source: "a",
          });
          expect(reports.length + problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 200 },
    );
  });
});
