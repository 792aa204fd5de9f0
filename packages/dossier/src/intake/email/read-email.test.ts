import { describe, expect, it } from "vitest";
import { takeIn } from "../take-in.js";
import { wordDocument } from "../testing/word.js";

const mail = (lines: readonly string[]): Uint8Array => Buffer.from(lines.join("\r\n"), "latin1");

const HEAD = [
  "From: =?utf-8?B?S2FyaSBNw7hl?= <kari@example.org>",
  "To: desk@example.org",
  "Date: Sun, 17 Aug 2025 23:30:00 -0500",
  "Message-ID: <1@example.org>",
  "MIME-Version: 1.0",
];

const message = (subject: string, rest: readonly string[]): readonly string[] => [
  ...HEAD,
  `Subject: ${subject}`,
  ...rest,
];

const taken = (lines: readonly string[]) => takeIn(mail(lines), { source: "a.eml" });

describe("a message", () => {
  it("has its encoded words and its quoted-printable text undone, in its character set", async () => {
    const lines = message("=?windows-1251?Q?=CD=E5=F2?= =?windows-1251?Q?=2C?= no", [
      "Content-Type: text/plain; charset=windows-1251",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "=CC=E8=ED=E8=F1=F2=F0 =F1=EA=E0=E7=E0=EB: =",
      "=ED=E5=F2.",
    ]);
    const { reports, problems } = await taken(lines);
    expect(problems).toEqual([]);
    expect(reports).toMatchObject([
      {
        format: "eml",
        text: expect.stringMatching(/^Министр сказал: нет\.\n?$/u) as unknown,
        about: {
          title: { value: "Нет, no" },
          byline: { value: "Kari Møe" },
          published: { value: "2025-08-17", where: "Date" },
        },
      },
    ]);
  });

  it("gives its text part where it has one, else the words of its HTML, without what is hidden", async () => {
    const html = [
      "Content-Type: text/html; charset=utf-8",
      "",
      "<p>Moe said <b>no</b>.</p><script>EVIL</script><p hidden>EVIL</p>",
    ];
    const plain = ["Content-Type: text/plain", "", "Plain words."];
    const both = [
      "Content-Type: multipart/alternative; boundary=b",
      "",
      "--b",
      ...plain,
      "--b",
      ...html,
      "--b--",
    ];
    expect((await taken(message("x", both))).reports[0]?.text).toMatch(/^Plain words\.\s*$/u);
    expect((await taken(message("x", html))).reports[0]?.text).toBe("Moe said no.\n");
  });

  it("gives a report for each message and document that it carries", async () => {
    const inner = message("Inner", ["Content-Type: text/plain", "", "Inner words."]);
    const forwarded = message("Middle", [
      "Content-Type: multipart/mixed; boundary=m",
      "",
      "--m",
      "Content-Type: message/rfc822",
      "",
      ...inner,
      "--m--",
    ]);
    const word = Buffer.from(wordDocument("Moe said no.")).toString("base64").replaceAll(/.{76}/gu, "$&\r\n");
    const outer = message("Outer", [
      "Content-Type: multipart/mixed; boundary=o",
      "",
      "--o",
      "Content-Type: text/plain",
      "",
      "See below.",
      "--o",
      "Content-Type: message/rfc822",
      "",
      ...forwarded,
      "--o",
      'Content-Type: application/octet-stream; name="../draft.docx"',
      "Content-Transfer-Encoding: base64",
      "Content-Disposition: attachment",
      "",
      word,
      "--o",
      "Content-Type: image/png; name=logo.png",
      "Content-Transfer-Encoding: base64",
      "",
      "iVBORw0KGgo=",
      "--o--",
    ]);
    const { reports, problems } = await taken(outer);
    expect(reports.map(({ source, format, text }) => [source, format, text.trim()])).toEqual([
      ["a.eml", "eml", "See below."],
      ["a.eml › message 1 › message 1", "eml", "Inner words."],
      ["a.eml › .._draft.docx", "docx", "Moe said no."],
    ]);
    expect(reports[1]?.about.title).toMatchObject({ value: "Inner" });
    expect(problems).toMatchObject([{ source: "a.eml › logo.png", code: "unknown_format" }]);
  });

  it("with messages within messages without end is read to a limit, which is told", async () => {
    let lines = message("x", ["Content-Type: text/plain", "", "Innermost."]);
    for (let depth = 0; depth < 30; depth++)
      lines = message("x", ["Content-Type: message/rfc822", "", ...lines]);
    const { reports, problems } = await taken(lines);
    expect(reports).toEqual([]);
    expect(problems.map(({ code }) => code)).toContain("too_deep");
  });

  it("with parts within parts without end is a problem", async () => {
    let lines: readonly string[] = ["Content-Type: text/plain", "", "Innermost."];
    for (let depth = 0; depth < 300; depth++)
      lines = [
        `Content-Type: multipart/mixed; boundary=b${depth}`,
        "",
        `--b${depth}`,
        ...lines,
        `--b${depth}--`,
      ];
    expect((await taken(message("x", lines))).problems).toMatchObject([{ code: "too_deep" }]);
  });

  it("with a million parts is a problem, at once", async () => {
    const lines = message("x", [
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b\r\n\r\nx\r\n".repeat(1_000_000),
    ]);
    expect((await taken(lines)).problems).toMatchObject([{ code: "too_many" }]);
  });

  it("whose bytes are wrong in its character set tells so", async () => {
    const lines = message("x", [
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: 8bit",
      "",
      "caf\u00E9 and more",
    ]);
    expect((await taken(lines)).reports[0]?.notes).toMatchObject([{ code: "replacement_characters" }]);
  });

  it("that is cut off within a part is read as far as it goes", async () => {
    const lines = message("x", [
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      "Half a sen",
    ]);
    expect((await taken(lines)).reports[0]?.text.trim()).toBe("Half a sen");
  });

  it("without words or parts is a problem", async () => {
    expect((await taken(message("x", ["", ""]))).problems).toMatchObject([{ code: "no_words" }]);
  });
});
