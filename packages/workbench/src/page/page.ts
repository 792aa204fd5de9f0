import { createHash } from "node:crypto";
import { longDate } from "@foedus/dossier";
import type { Brief } from "@foedus/dossier";
import { briefContent } from "./document.js";
import { Html, markup } from "./html.js";
import { STYLE } from "./style.js";

/** What the page may load and run: its own style sheet, and nothing else. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The brief as one page that needs nothing else: no script, no font, no network. */
export const briefAsPage = (brief: Brief): string => {
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${brief.dossier.description}">
<title>${brief.dossier.title} – brief as of ${longDate(brief.dossier.asOf)}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the brief</a>
${briefContent(brief)}</body>
</html>
`;
  return page.text;
};
