import { tokensAsCss } from "../design/tokens-as-css.js";
import { onPaper, PAPER, SHEET } from "./paper.js";
import { TABLES } from "./table-style.js";

/** How the words of a brief are set, wherever they stand. */
const TEXT =
  "font: 1.0625rem/1.6 var(--serif); text-rendering: optimizeLegibility; font-kerning: normal; overflow-wrap: break-word;";

/** What a page of its own has around the document. */
const DOCUMENT = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); ${TEXT} }
.skip { position: absolute; left: -100vw; top: 0; padding: 0.75rem 1rem; background: var(--ink); color: var(--paper); font-family: var(--sans); z-index: 2; }
.skip:focus { left: 0; }
`;

const CONTENT = `
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 2px; }
.frame { max-width: 82rem; margin: 0 auto; padding: 0 clamp(1.25rem, 5vw, 4rem); display: grid; grid-template-columns: minmax(0, 1fr); }
header.masthead { padding: clamp(2.5rem, 7vw, 5.5rem) 0 clamp(1.5rem, 3vw, 2.5rem); }
.kicker { margin: 0 0 1rem; font: 600 0.8125rem/1.4 var(--sans); letter-spacing: 0.04em; color: var(--quiet); }
h1 { margin: 0; max-width: 19em; font-size: clamp(2rem, 5.2vw, 3.4rem); line-height: 1.1; font-weight: 500; letter-spacing: -0.018em; text-wrap: balance; }
.lead { margin: 1.25rem 0 0; max-width: var(--measure); font-size: clamp(1.0625rem, 1.6vw, 1.25rem); line-height: 1.5; color: var(--quiet); text-wrap: pretty; }
.sections { min-width: 0; padding-bottom: 4rem; }
.sections > section { padding-top: 3.5rem; max-width: var(--wide); }
h2 { margin: 0 0 1.25rem; padding-top: 1rem; border-top: 1px solid var(--ink); font-size: clamp(1.375rem, 2.6vw, 1.8rem); line-height: 1.2; font-weight: 500; letter-spacing: -0.01em; text-wrap: balance; }
h2 .number { font: 500 0.9375rem/1 var(--sans); color: var(--quiet); margin-right: 0.6em; font-variant-numeric: tabular-nums; vertical-align: 0.12em; }
h3 { margin: 2.5rem 0 0.75rem; font-size: 1.25rem; line-height: 1.3; font-weight: 600; text-wrap: balance; }
h4 { margin: 2rem 0 0.5rem; font-size: 1.0625rem; line-height: 1.4; font-weight: 600; text-wrap: balance; }
p, ul, ol, dl { max-width: var(--measure); }
p { margin: 0 0 0.9rem; text-wrap: pretty; }
ul, ol { margin: 0 0 1rem; padding-left: 1.2rem; }
li { margin-bottom: 0.4rem; text-wrap: pretty; }
li::marker { color: var(--strong-rule); }
.quiet { color: var(--quiet); }
.small { font: 0.875rem/1.5 var(--sans); }
nav.contents { font: 0.875rem/1.45 var(--sans); border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); padding: 0.9rem 0; }
nav.contents ol { list-style: none; margin: 0; padding: 0; max-width: none; display: flex; flex-wrap: wrap; gap: 0.3rem 1.25rem; }
nav.contents li { margin: 0; }
nav.contents a { color: var(--quiet); text-decoration: none; display: inline-block; padding: 0.25rem 0; }
nav.contents a:hover { color: var(--ink); text-decoration: underline; }
.answer { margin: 0 0 1.75rem; padding: clamp(1.25rem, 3vw, 2rem); background: var(--panel); border-radius: 4px; }
.answer h3 { margin: 0 0 1.1rem; font-size: clamp(1.2rem, 2.2vw, 1.5rem); font-weight: 500; }
.answer ol { list-style: none; margin: 0; padding: 0; max-width: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: 1.25rem 1.75rem; }
.answer li { margin: 0; padding-top: 0.8rem; border-top: 1px solid var(--strong-rule); }
.answer .when { display: block; font: 0.875rem/1.4 var(--sans); color: var(--quiet); margin: 0 0 0.6rem; }
.answer .then { display: block; font: 0.8125rem/1.45 var(--sans); color: var(--quiet); margin-top: 0.6rem; }
.claims { list-style: none; padding: 0; }
.claims .claims { margin: 0.9rem 0 0; padding-left: 1.1rem; border-left: 2px dashed var(--reported); }
.claims > li { margin: 0 0 1.15rem; }
.claims p { margin: 0; }
.claim-about { font: 0.8125rem/1.5 var(--sans); color: var(--quiet); }
.claim-about code { color: var(--ink); }
code { font: 0.92em var(--mono); }
.sources { list-style: none; padding: 0; font-size: 0.975rem; }
.sources li { padding-left: 1.1rem; border-left: 2px solid var(--rule); margin-bottom: 0.6rem; }
.chip { display: inline-flex; align-items: center; gap: 0.42em; padding: 0.16em 0.6em 0.16em 0.45em; border-radius: 1em; font: 600 0.8125rem/1.5 var(--sans); white-space: nowrap; }
.chip svg { width: 0.95em; height: 0.95em; flex: none; }
.chip.assured { color: var(--assured); background: var(--assured-tint); }
.chip.discretionary { color: var(--discretionary); background: var(--discretionary-tint); }
.chip.impossible { color: var(--impossible); background: var(--impossible-tint); }
.chip.undetermined { color: var(--undetermined); background: var(--undetermined-tint); }
.answer .chip { font-size: 0.9375rem; padding-top: 0.25em; padding-bottom: 0.25em; background-color: var(--paper); }
.state { font: 600 0.8125rem/1.4 var(--sans); white-space: nowrap; }
.state.open { color: var(--open); border-bottom: 1px dashed currentColor; }
.known { font: 0.875rem/1.45 var(--sans); }
.known.reported { color: var(--reported); font-weight: 600; }
.reasons { font-size: 0.975rem; }
.reasons .label { font: 600 0.875rem/1.5 var(--sans); display: block; }
.ways { list-style: none; margin: 0.5rem 0 0; padding: 0; }
.ways > li { margin: 0 0 0.6rem; }
.ways dl { margin: 0.3rem 0 0; padding-left: 0.9rem; border-left: 2px solid var(--rule); font: 0.875rem/1.45 var(--sans); }
.ways dt { color: var(--quiet); }
.ways dd { margin: 0 0 0.35rem; }
.agenda { list-style: none; padding: 0; counter-reset: agenda; max-width: 46rem; }
.agenda > li { counter-increment: agenda; display: grid; grid-template-columns: 2.4rem minmax(0, 1fr); padding: 1rem 0; margin: 0; border-top: 1px solid var(--rule); }
.agenda > li::before { content: counter(agenda); font: 500 1.375rem/1.3 var(--serif); color: var(--quiet); font-variant-numeric: oldstyle-nums; }
.agenda .question { font-size: 1.125rem; line-height: 1.4; margin: 0 0 0.25rem; }
.agenda p { margin: 0 0 0.25rem; }
summary { cursor: pointer; font: 0.875rem/1.6 var(--sans); color: var(--link); padding: 0.25rem 0; width: fit-content; }
.glossary dt { font: 600 0.9375rem/1.5 var(--sans); margin-top: 0.9rem; }
.glossary dd { margin: 0; }
footer { border-top: 1px solid var(--rule); padding: 1.5rem 0 3rem; font: 0.8125rem/1.55 var(--sans); color: var(--quiet); }
@media (min-width: 75rem) {
  .frame { grid-template-columns: 13rem minmax(0, 1fr); column-gap: 4.5rem; }
  header.masthead, footer { grid-column: 1 / -1; }
  nav.contents { align-self: start; position: sticky; top: 1.5rem; border: 0; padding: 1.1rem 0 0; border-top: 1px solid var(--ink); }
  nav.contents ol { display: block; }
  nav.contents li { margin: 0 0 0.2rem; }
  .sections > section:first-of-type { padding-top: 0; }
}
`;

/** Inside of the application the document begins where the view does. */
const WITHIN = `
@media screen {
  .frame { max-width: 80rem; margin: 0; padding: 0 2rem; }
  header.masthead { padding: 2.25rem 0 1.75rem; }
  h1 { font-size: clamp(1.75rem, 3.4vw, 2.75rem); }
  .sections > section { scroll-margin-top: 1rem; }
}
@media screen and (max-width: 48rem) { .frame { padding: 0 1rem; } }
`;

/** The whole style sheet of the page. It stands in the page itself, so that a saved page is complete. */
export const STYLE = [tokensAsCss(), DOCUMENT, CONTENT, TABLES, SHEET, onPaper(PAPER)].join("");

/** The same for a brief that is a part of another page, under the class `brief`; the tokens are that page's. */
export const NESTED_STYLE = `${SHEET}
.brief { ${TEXT} ${CONTENT} ${TABLES} ${WITHIN} ${onPaper(`font-size: 9.75pt; line-height: 1.45; ${PAPER}`)} }
`;
