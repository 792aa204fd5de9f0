import type { SearchHit, SearchPage } from "@foedus/dossier/store";
import { printable } from "../commands/printable.js";

type Excerpt = SearchHit["excerpts"][number];

/** The excerpt on one line, with a star on both sides of what was looked for. */
const marked = ({ start, text, matches }: Excerpt): string => {
  let shown = "";
  let from = 0;
  for (const [begin, end] of matches) {
    shown += `${text.slice(from, begin - start)}*${text.slice(begin - start, end - start)}*`;
    from = end - start;
  }
  return printable(shown + text.slice(from));
};

const heading = (hit: SearchHit): string => {
  const what =
    hit.kind === "report"
      ? `${hit.title} (${hit.publisher})`
      : `${hit.speaker.name}${hit.speaker.party === null ? "" : ` (${hit.speaker.party})`}: ${hit.acts.join(", ")}, ${hit.status}`;
  return printable(`${hit.id}  ${hit.day}  ${what}`);
};

const counted = ({ count: { type, count } }: SearchPage): string => {
  if (type === "more_than") return `More than ${count.toLocaleString("en")} found`;
  return count === 0 ? "Nothing found" : `${count.toLocaleString("en")} found`;
};

/** What was found, for people. */
export const foundForPeople = (page: SearchPage): string => {
  const hits = page.hits.map(
    (hit) => `${heading(hit)}\n${hit.excerpts.map((excerpt) => `    ${marked(excerpt)}\n`).join("")}`,
  );
  const more =
    page.next === null ? "" : `; ${String(page.hits.length)} shown, the next with --after ${page.next}`;
  return `${hits.join("")}${counted(page)}${more}.\n`;
};
