import { markup, Html } from "./html.js";
import { STYLE } from "./style.js";

/** What the server shows while a dossier cannot be read: every problem with its place and its remedy. */
export const problemsAsPage = (lines: readonly string[]): string =>
  markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The dossier cannot be read</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<div class="frame">
<header class="masthead"><p class="kicker">Foedus</p><h1>The dossier cannot be read</h1>
<p class="lead">Mend what is listed here, then load this page again.</p></header>
<main><ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul></main>
</div>
</body>
</html>
`.text;
