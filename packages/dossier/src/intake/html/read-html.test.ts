import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneByte } from "../testing/one-byte.js";
import { readHtml } from "./read-html.js";

const SENTENCE =
  "Kari Moe said on Monday that Iceland has agreed to pay for the guarantee, and thanked the council for its work. ";
const ARTICLE = `<p>${SENTENCE.repeat(3)}</p><p>“We are glad,” she said. ${SENTENCE}</p>`;

const page = (body: string, head = ""): Uint8Array =>
  Buffer.from(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);

const textOf = (body: string, head = ""): string => {
  const reading = readHtml(page(body, head));
  return reading.type === "reading" ? reading.text : `${reading.code}: ${reading.message}`;
};

describe("of a hostile page nothing runs, loads or is read but its words", () => {
  const marker = globalThis as { foedusWasRun?: boolean };
  it.each([
    ["a script", "<script>globalThis.foedusWasRun = true; document.write('EVIL')</script>"],
    ["a script in capitals, unclosed", "<SCRIPT >globalThis.foedusWasRun = true /* EVIL"],
    ["an event handler", `<img src=x onerror="globalThis.foedusWasRun = true" alt="EVIL">`],
    ["a handler on the body", `<body onload="globalThis.foedusWasRun = true">`],
    ["an address that is a script", `<a href="javascript:globalThis.foedusWasRun = true">read on</a>`],
    ["a refresh", `<meta http-equiv="refresh" content="0;url=javascript:globalThis.foedusWasRun=true">`],
    ["a frame", `<iframe srcdoc="<script>globalThis.foedusWasRun = true</script>EVIL">EVIL</iframe>`],
    [
      "a drawing with a script",
      "<svg><title>EVIL</title><script>globalThis.foedusWasRun = true</script><text>EVIL</text></svg>",
    ],
    ["a style", "<style>@import url(http://192.0.2.1/); p::after { content: 'EVIL' }</style>"],
    ["a comment", "<!-- EVIL --><!-- > EVIL <p> -- > EVIL -->"],
    ["a template", "<template><p>EVIL</p></template>"],
    ["text without script", "<noscript><img src='http://192.0.2.1/pixel'>EVIL</noscript>"],
    ["a hidden element", "<div hidden><p>EVIL</p></div>"],
    ["an element not displayed", `<div style="color: red; DISPLAY : none !important"><p>EVIL</p></div>`],
    ["an element hidden behind a comment", `<div style="/* a\nb */display:none"><p>EVIL</p></div>`],
    ["an invisible element", `<span style="visibility:hidden">EVIL</span>`],
    ["text of size zero", `<span style="font-size: 0px">EVIL</span>`],
    ["a transparent element", `<span style="opacity:0">EVIL</span>`],
    ["a form", `<form><input value="EVIL"><textarea>EVIL</textarea><select><option>EVIL</select></form>`],
    [
      "structured data that is none",
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":</script>`,
    ],
  ])("%s", (name, hostile) => {
    const unclosed = name.includes("unclosed");
    const text = textOf(
      unclosed ? `<article>${ARTICLE}</article>${hostile}` : `<article>${hostile}${ARTICLE}</article>`,
    );
    expect(text).toContain("Iceland has agreed to pay");
    expect(text).not.toContain("EVIL");
    expect(text).not.toMatch(/[<>]|javascript|foedusWasRun/u);
    expect(marker.foedusWasRun).toBeUndefined();
  });

  it("ten thousand elements within each other keep their words", () => {
    const reading = readHtml(page(`${"<div>".repeat(10_000)}${ARTICLE}${"</div>".repeat(10_000)}`));
    expect(reading).toMatchObject({ type: "reading" });
    if (reading.type !== "reading") return;
    expect(reading.text).toContain("Iceland has agreed to pay");
    expect(reading.notes.map(({ code }) => code)).toContain("flattened");
  });

  it("a million of them are a problem, at once", () => {
    expect(readHtml(page("<div>".repeat(1_000_000)))).toMatchObject({ type: "problem", code: "too_deep" });
  });

  it("a page with very many blocks of structured data is read", () => {
    const block = "<script type=application/ld+json>[]</script>";
    expect(readHtml(page(`${ARTICLE}${block.repeat(200_000)}`))).toMatchObject({ type: "reading" });
  });

  it("a page of very many elements keeps all its words", () => {
    const reading = readHtml(page(`<p>${SENTENCE}</p>`.repeat(30_000)));
    expect(reading).toMatchObject({ type: "reading", notes: [{ code: "whole_page" }] });
  });

  it.each([
    [
      "a style of a million comments that nothing ends",
      `<p style="${"/*".repeat(1_000_000)}">${SENTENCE}</p>`,
    ],
    ["a million line ends within the text", `<pre>Moe${"\n".repeat(1_000_000)}</pre><p>${SENTENCE}</p>`],
    ["an encoding that blanks stand for", `<meta charset=${" ".repeat(4_000)}><p>${SENTENCE}</p>`],
  ])("%s costs no more than reading it", (_, body) => {
    expect(readHtml(Buffer.from(body))).toMatchObject({
      type: "reading",
      text: expect.stringContaining(SENTENCE.trim()) as unknown,
    });
  });

  it("characters of value zero are left out and told", () => {
    const reading = readHtml(page(`<p>Kari\0 Moe${ARTICLE}</p>`));
    expect(reading).toMatchObject({ type: "reading" });
    if (reading.type !== "reading") return;
    expect(reading.text).not.toContain("\0");
    expect(reading.notes.map(({ code }) => code)).toContain("zero_characters");
  });

  it("a page of scripts alone is a problem with a way out", () => {
    expect(readHtml(page("<div id=root></div><script>write()</script>"))).toMatchObject({
      type: "problem",
      code: "no_words",
    });
  });
});

describe("the words of a page", () => {
  it("have their entities as characters, also those that name markup", () => {
    const text = textOf(
      `<article><p>Moe &amp; Dahl&nbsp;said &laquo;no&raquo; &#8211; &#x201C;never&#x201D; &lt;script&gt; &nonesuch;.</p>${ARTICLE}</article>`,
    );
    expect(text).toContain("Moe & Dahl\u00A0said «no» – “never” <script> &nonesuch;.");
  });

  it("keep paragraphs, lists, line breaks and rows apart", () => {
    const text = textOf(`<article>${ARTICLE}<ul><li>one</li><li>two</li></ul><p>first<br>second  and
      third</p><table><tr><td>us</td><td>yes</td></tr><tr><td>uk</td><td>no</td></tr></table>${ARTICLE}</article>`);
    expect(text).toContain("\n\none\ntwo\n\nfirst\nsecond and third\n\nus\tyes\nuk\tno\n\n");
  });

  it("are those of the article, without the navigation around it", () => {
    const text = textOf(
      `<nav><a href=/a>Home</a> <a href=/b>World</a></nav><article>${ARTICLE.repeat(3)}</article><footer>Cookies</footer>`,
    );
    expect(text).toContain("Iceland");
    expect(text).not.toMatch(/Home|Cookies/u);
  });

  it("are all kept where a page has no article, which is told", () => {
    const reading = readHtml(page("<p>Norway said no.</p>"));
    expect(reading).toMatchObject({
      type: "reading",
      text: "Norway said no.\n",
      notes: [{ code: "whole_page" }],
    });
  });

  it("of a page cut off in the middle of a tag are read as far as they go", () => {
    const half = page(`<article>${ARTICLE}<p>And the`);
    expect(readHtml(half.subarray(0, half.length - 20))).toMatchObject({ type: "reading" });
  });
});

describe("what a page tells about itself", () => {
  const JSON_LD = `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"No"},
    {"@type":["NewsArticle"],"headline":"Iceland agrees","author":[{"name":"Kari Moe"},{"name":"Ola Dahl"}],
    "datePublished":"2025-08-17T23:30:00-05:00","publisher":{"name":"The Gazette"},"url":"https://gazette.example/1"}]}</script>`;

  it("is taken from its JSON-LD first, and where it stood is said", () => {
    const reading = readHtml(page(ARTICLE, `${JSON_LD}<title>Gazette | Iceland agrees</title>`));
    expect(reading).toMatchObject({
      about: {
        title: { value: "Iceland agrees", where: "JSON-LD" },
        byline: { value: "Kari Moe, Ola Dahl", where: "JSON-LD" },
        published: { value: "2025-08-17", where: "JSON-LD" },
        publisher: { value: "The Gazette", where: "JSON-LD" },
        address: { value: "https://gazette.example/1", where: "JSON-LD" },
        language: { value: "en", where: "<html lang>" },
      },
    });
  });

  it("then from its meta elements", () => {
    const head = `<meta property="og:title" content="A title"><meta name="author" content="https://profile.example/moe">
      <meta property="article:published_time" content="2025-02-30"><meta name="date" content="Sun, 17 Aug 2025 10:00:00 GMT">
      <link rel="canonical" href="javascript:alert(1)">`;
    expect(readHtml(page(ARTICLE, head)).type === "reading" && readHtml(page(ARTICLE, head))).toMatchObject({
      about: {
        title: { value: "A title", where: "<meta og:title>" },
        byline: { found: false },
        published: { value: "2025-08-17", where: "<meta date>" },
        address: { found: false },
      },
    });
  });

  it("is not found where it says nothing: nothing is guessed", () => {
    const reading = readHtml(Buffer.from(ARTICLE));
    const nothing = { found: false };
    expect(reading).toMatchObject({
      about: {
        title: nothing,
        byline: nothing,
        publisher: nothing,
        published: nothing,
        address: nothing,
        language: nothing,
      },
    });
  });
});

describe("the encoding of a page", () => {
  it("is the one it declares", () => {
    const body = `<meta charset="windows-1251"><p>Министр сказал: «нет».</p>`;
    expect(readHtml(oneByte(body, "windows-1251"))).toMatchObject({
      text: "Министр сказал: «нет».\n",
      encoding: { name: "windows-1251", known: "by what it declares" },
    });
  });

  it("is the server's where the server says one", () => {
    const body = `<meta charset="utf-8"><p>Kardč said no.</p>`;
    expect(readHtml(oneByte(body, "windows-1250"), { declared: "windows-1250" })).toMatchObject({
      text: "Kardč said no.\n",
    });
  });
});

describe("properties of pages", () => {
  const pieces = fc.constantFrom(
    "<",
    ">",
    "<div",
    "<p>",
    "</p>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "&amp",
    ";",
    '"',
    "'",
    "\0",
    "<a href=",
    "<svg>",
    "<table>",
    "<td>",
    "<title>",
    "]]>",
    "<![CDATA[",
    "words ",
    "ü",
    "<br/>",
    "<select>",
    "</div>",
    "<style>",
    "<pre>\n",
  );
  it("any heap of markup is read or refused, and never throws", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (heap) => {
        const reading = readHtml(Buffer.from(heap.join("")));
        expect(["reading", "problem"]).toContain(reading.type);
      }),
      { numRuns: 400 },
    );
  });

  it("any words come back from a paragraph as they were, blanks aside", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Zа-яé„“&<>"' ]{1,80}$/u), (words) => {
        const markup = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
        const reading = readHtml(Buffer.from(`<meta charset=utf-8><p>${markup}</p>`));
        const expected = words.replaceAll(/ +/gu, " ").trim();
        const actual = reading.type === "reading" ? reading.text : reading.code;
        expect(actual).toBe(expected === "" ? "no_words" : `${expected}\n`);
      }),
    );
  });
});
