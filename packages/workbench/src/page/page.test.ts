import { createHash } from "node:crypto";
import type { Brief } from "@foedus/dossier";
import { describe, expect, it } from "vitest";
import { HOSTILE, hostileBrief } from "../testing/brief.js";
import { briefAsPage, CONTENT_SECURITY_POLICY } from "./page.js";
import { problemsAsPage } from "./problems.js";

const page = briefAsPage(hostileBrief());

// A tag without the values of its attributes: what a browser would run stands outside of them.
const tagsOf = (text: string): readonly string[] =>
  [...text.matchAll(/<[a-z!/][^<>]*>/gu)].map(([tag]) => tag.replaceAll(/"[^"]*"/gu, '""'));

describe("a page of hostile words", () => {
  it("runs, loads and links to nothing of them", () => {
    expect(page).not.toMatch(/<script|<img|<iframe|<object|<link|<base/u);
    expect(tagsOf(page).filter((tag) => /\son[a-z]+=|\sstyle=/u.test(tag))).toEqual([]);
    expect(page.match(/<\/style>/gu)).toHaveLength(1);
    expect(page).not.toMatch(/(?:src|href)="(?!#)/u);
    expect(problemsAsPage(["<script>alert(1)</script>"])).not.toContain("<script");
  });

  it("has exactly the tags it has with harmless words", () => {
    const harmless: Brief = JSON.parse(
      JSON.stringify(hostileBrief()).replaceAll(JSON.stringify(HOSTILE), '"harmless"'),
    );
    expect(tagsOf(page)).toEqual(tagsOf(briefAsPage(harmless)));
  });
});

describe("the page", () => {
  it("allows its own style sheet and nothing else", () => {
    const style = /<style>([^]*?)<\/style>/u.exec(page)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(CONTENT_SECURITY_POLICY).toContain(`style-src 'sha256-${hash}'`);
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
    expect(style).not.toMatch(/url\(|@import|http/u);
  });

  it("has a language, one main heading, landmarks, a skip link and captions", () => {
    expect(page).toMatch(/<html lang="en">/u);
    expect(page.match(/<h1/gu)).toHaveLength(1);
    for (const landmark of ["<header", "<nav", "<main", "<footer"]) expect(page).toContain(landmark);
    expect(page).toContain('<a class="skip" href="#main">');
    expect(page.match(/<table/gu)?.length).toBe(page.match(/<caption/gu)?.length);
  });

  it("goes down its headings one step at a time", () => {
    const depths = [...page.matchAll(/<h([1-6])/gu)].map(([, depth]) => Number(depth));
    for (const [index, depth] of depths.entries())
      expect(depth - (depths[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it("says every verdict in a word beside its colour", () => {
    for (const verdict of ["assured", "discretionary", "impossible", "undetermined"]) {
      expect(page).toMatch(
        new RegExp(`class="chip ${verdict}"><svg[^>]*aria-hidden="true"[^]*?</svg>${verdict}</span>`, "u"),
      );
    }
  });

  it("gives every identifier once", () => {
    const ids = [...page.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
