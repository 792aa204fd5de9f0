import { Parser } from "htmlparser2";
import { LIMITS } from "../limits.js";
import type { About } from "../taken.js";
import { isHidden, KEPT, LEFT_OUT, VOID } from "./elements.js";
import { nothingYet, toldByPage } from "./told-by-page.js";

/** A page without anything that could run, load, track or hide. */
export interface CleanPage {
  readonly type: "page";
  /** Only elements of prose, with class and id as their only attributes. */
  readonly html: string;
  readonly about: About;
  /** How many elements there are. */
  readonly elements: number;
  /** Whether elements lay so deep that they lost their tags. */
  readonly flattened: boolean;
  /** Whether there were characters of value zero, which are left out. */
  readonly zeroes: boolean;
}

/** Elements within elements beyond which a page is refused: reading it would cost more than it can be worth. */
const DEEPEST = 12_000;
const CHUNK = 32_768;
/** So many blocks of structured data are looked at. */
const MOST_DATA = 100;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const startTag = (name: string, attributes: Readonly<Record<string, string>>): string => {
  const kept = ["class", "id"].flatMap((attribute) => {
    const value = attributes[attribute];
    return value === undefined ? [] : [` ${attribute}="${escaped(value.slice(0, 200))}"`];
  });
  return `<${name}${kept.join("")}>`;
};

interface Open {
  readonly name: string;
  /** Whether its tag was written. */
  readonly kept: boolean;
  /** Whether nothing within it is read. */
  readonly silent: boolean;
}

/**
 * Reads a page as a stream of elements and writes a clean one. Nothing is built, run or loaded on the way, so its depth
 * and its size cost only what reading them costs. Null where elements lie deeper than any real page has them, or where
 * `isOver` says that it has taken too long.
 */
export const cleanPage = (source: string, isOver: () => boolean): CleanPage | "too_deep" | "too_slow" => {
  const telling = nothingYet();
  const parts: string[] = [];
  const open: Open[] = [];
  const zeroes = source.includes("\0");
  let [elements, keptDepth, silentDepth] = [0, 0, 0];
  let [flattened, tooDeep] = [false, false];
  let recording: string[] | null = null;

  const tell = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === "html") telling.language ||= attributes["lang"] ?? "";
    if (name === "time") telling.time ||= attributes["datetime"] ?? "";
    if (name === "link" && (attributes["rel"] ?? "").toLowerCase() === "canonical")
      telling.canonical ||= attributes["href"] ?? "";
    if (name !== "meta") return;
    const key =
      attributes["property"] ??
      attributes["name"] ??
      attributes["itemprop"] ??
      attributes["http-equiv"] ??
      "";
    const lower = key.toLowerCase();
    if (lower !== "" && !telling.meta.has(lower)) telling.meta.set(lower, attributes["content"] ?? "");
  };

  const onopentag = (name: string, attributes: Record<string, string>): void => {
    tell(name, attributes);
    const isData =
      name === "script" && (attributes["type"] ?? "").trim().toLowerCase() === "application/ld+json";
    if (isData || (name === "title" && telling.title === "" && !open.some((outer) => outer.name === "svg")))
      recording = [];
    const silent = LEFT_OUT.has(name) || name === "title" || isHidden(attributes);
    const speaks = silentDepth === 0 && !silent;
    const deep = keptDepth >= LIMITS.elementDepth;
    const kept = speaks && KEPT.has(name) && !deep;
    if (speaks && KEPT.has(name) && deep) flattened = true;
    if (kept) {
      parts.push(startTag(name, attributes));
      elements++;
    } else if (speaks) parts.push(" ");
    if (VOID.has(name)) return;
    open.push({ name, kept, silent });
    if (kept) keptDepth++;
    if (silent) silentDepth++;
    if (open.length > DEEPEST) tooDeep = true;
  };

  const onclosetag = (name: string): void => {
    if (VOID.has(name)) return;
    const closed = open.pop();
    if (closed === undefined) return;
    if (recording !== null && (name === "script" || name === "title")) {
      if (name === "title") telling.title = recording.join("");
      else if (telling.structured.length < MOST_DATA) telling.structured.push(recording.join(""));
      recording = null;
    }
    if (closed.silent) silentDepth--;
    if (!closed.kept) return;
    keptDepth--;
    parts.push(`</${closed.name}>`);
  };

  const ontext = (text: string): void => {
    if (recording !== null) recording.push(text);
    else if (silentDepth === 0) parts.push(escaped(text));
  };

  const parser = new Parser({ onopentag, onclosetag, ontext }, { decodeEntities: true });
  const clean = zeroes ? source.replaceAll("\0", "") : source;
  for (let at = 0; at < clean.length; at += CHUNK) {
    parser.write(clean.slice(at, at + CHUNK));
    if (tooDeep) return "too_deep";
    if (isOver()) return "too_slow";
  }
  parser.end();
  return { type: "page", html: parts.join(""), about: toldByPage(telling), elements, flattened, zeroes };
};
