import { EditorView } from "@codemirror/view";

const dashed = (colour: string) => ({
  color: `var(--${colour})`,
  backgroundColor: `var(--${colour}-tint)`,
  textDecoration: "underline dashed",
  textDecorationThickness: "1px",
  textUnderlineOffset: "0.22em",
  borderRadius: "2px",
});

const indents = Object.fromEntries(
  Array.from({ length: 13 }, (_, spaces) => [
    `.indent-${spaces}`,
    {
      paddingInlineStart: `calc(1.5rem + ${spaces * 0.55}em + 1.2em)`,
      textIndent: `calc(-${spaces * 0.55}em - 1.2em)`,
    },
  ]),
);

/** How the text is set: in the type of a treaty, with the colours of what the words mean, from the tokens of the design. */
export const editorTheme = EditorView.theme({
  "&": { height: "100%", fontSize: "var(--text-l)", backgroundColor: "transparent", color: "var(--ink)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--serif)", lineHeight: "1.6", overflow: "auto" },
  ".cm-content": { padding: "1.25rem 0 40vh", caretColor: "var(--link)" },
  ".cm-line": { padding: "0 1.5rem" },
  ...indents,
  ".indentation": { letterSpacing: "0.3em" },
  ".line-begins": { fontWeight: "600" },
  ".cm-cursor": { borderInlineStartColor: "var(--link)", borderInlineStartWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--link-tint)",
  },
  ".word-keyword": { color: "var(--quiet)" },
  ".line-begins .word-keyword": { color: "var(--link)" },
  ".word-modifier": { fontWeight: "650", color: "var(--ink)" },
  ".word-string": { fontStyle: "italic", color: "var(--ink)" },
  ".word-number": { fontVariantNumeric: "tabular-nums lining-nums" },
  ".word-class, .word-enum, .word-enumMember, .word-type, .word-event": { color: "var(--stated)" },
  ".word-namespace, .word-function": { color: "var(--ink)" },
  ".word-comment": {
    fontStyle: "italic",
    fontWeight: "400",
    fontSize: "var(--text-m)",
    color: "var(--quiet)",
  },
  ".word-open": dashed("open"),
  ".word-contested": dashed("contested"),
  ".word-vague": { ...dashed("open"), fontStyle: "italic" },
  ".word-analogy": {
    color: "var(--analogy)",
    textDecoration: "underline wavy",
    textDecorationThickness: "1px",
    textUnderlineOffset: "0.22em",
  },
  ".cm-lintRange": { backgroundImage: "none", paddingBottom: "0" },
  ".cm-lintRange-error": {
    textDecoration: "underline wavy var(--problem)",
    textDecorationSkipInk: "none",
    textUnderlineOffset: "0.2em",
  },
  ".cm-lintRange-warning": {
    textDecoration: "underline dotted var(--discretionary)",
    textDecorationThickness: "2px",
    textUnderlineOffset: "0.28em",
  },
  ".cm-lintPoint:after": { display: "none" },
  ".cm-tooltip": {
    maxWidth: "min(30rem, calc(100vw - 1rem))",
    border: "1px solid var(--rule)",
    borderRadius: "var(--radius-large)",
    backgroundColor: "var(--raised)",
    color: "var(--ink)",
    boxShadow: "var(--shadow-near)",
    font: "var(--text-s) / 1.45 var(--sans)",
    overflow: "hidden",
  },
  ".cm-tooltip .cm-lsp-documentation": { padding: "0.5rem 0.75rem", maxHeight: "18rem", overflow: "auto" },
  ".cm-tooltip code": { fontFamily: "var(--mono)", fontSize: "0.92em" },
  ".cm-tooltip ul": { margin: "0.25rem 0", paddingInlineStart: "1.1rem" },
  ".cm-diagnostic": { padding: "0.5rem 0.75rem", borderInlineStart: "3px solid var(--strong-rule)" },
  ".cm-diagnostic-error": { borderInlineStartColor: "var(--problem)" },
  ".cm-diagnostic-warning": { borderInlineStartColor: "var(--discretionary)" },
  ".cm-diagnosticText": { whiteSpace: "pre-wrap" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--sans)",
    maxHeight: "16rem",
    margin: "0",
    padding: "0.25rem",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
    padding: "0.25rem 0.5rem",
    borderRadius: "var(--radius)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--link-tint)",
    color: "var(--ink)",
    boxShadow: "inset 0 0 0 2px var(--link)",
  },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-completionDetail": { color: "var(--quiet)", fontStyle: "normal", marginInlineStart: "0.75rem" },
  ".cm-panels": {
    backgroundColor: "var(--panel)",
    color: "var(--ink)",
    borderColor: "var(--rule)",
    font: "var(--text-s) / 1.45 var(--sans)",
  },
  ".cm-panel": { padding: "0.5rem 1.5rem" },
  ".cm-panel input, .cm-textfield": {
    border: "1px solid var(--strong-rule)",
    borderRadius: "var(--radius)",
    backgroundColor: "var(--raised)",
    color: "var(--ink)",
    padding: "0.25rem 0.5rem",
    font: "inherit",
  },
  ".cm-panel button, .cm-button": {
    border: "1px solid var(--strong-rule)",
    borderRadius: "var(--radius)",
    background: "var(--raised)",
    color: "var(--ink)",
    font: "600 var(--text-s) / 1.4 var(--sans)",
  },
  ".cm-searchMatch": { backgroundColor: "var(--discretionary-tint)" },
  ".cm-searchMatch-selected": { boxShadow: "inset 0 0 0 1px var(--discretionary)" },
});
