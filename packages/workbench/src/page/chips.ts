import type { BriefAnswer } from "@foedus/dossier";
import { Html, markup } from "./html.js";

type Verdict = BriefAnswer["verdicts"]["law"];

// Full, half, barred and open: the shapes tell the verdicts apart where colours do not.
const SHAPES: Readonly<Record<Verdict, string>> = {
  assured: '<circle cx="8" cy="8" r="7" fill="currentColor"/>',
  discretionary:
    '<circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M8 1.9a6.1 6.1 0 0 1 0 12.2z" fill="currentColor"/>',
  impossible:
    '<circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M3.9 12.1 12.1 3.9" stroke="currentColor" stroke-width="1.8"/>',
  undetermined:
    '<circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="2.6 2.2"/>',
};

/** A verdict as a word with a shape and a colour; the word alone is enough. */
export const chip = (verdict: Verdict): Html =>
  markup`<span class="chip ${verdict}"><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">${new Html(SHAPES[verdict])}</svg>${verdict}</span>`;
