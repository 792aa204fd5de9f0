/** The sheet: A4, black on white. */
export const SHEET = `
@page { size: A4; margin: 20mm 18mm 22mm; }
@media print {
  :root { --paper: #fff; --ink: #000; --link: #000; --panel: #f4f2ec; --rule: #ccc; }
  html { color-scheme: light; font-size: 12px; }
  body { font-size: 9.75pt; line-height: 1.45; }
}
`;

/** Puts rules on paper alone. */
export const onPaper = (rules: string): string => `@media print {${rules}}\n`;

/** On paper: no navigation, no row, heading or claim cut in two; what is folded away stays away. */
export const PAPER = `
  .skip, nav.contents { display: none; }
  .frame { display: block; max-width: none; padding: 0; }
  header.masthead { padding: 0 0 6mm; }
  h1 { font-size: 24pt; }
  .sections { padding: 0; }
  .sections > section { padding-top: 8mm; max-width: none; }
  .sections > section:first-of-type { padding-top: 0; }
  h2 { font-size: 15pt; }
  h3 { font-size: 12pt; margin-top: 6mm; }
  h4 { font-size: 10.5pt; margin-top: 5mm; }
  p, ul, ol, dl { max-width: none; }
  h2, h3, h4, caption, thead, th.group { break-after: avoid; }
  table { font-size: 8.5pt; }
  .verdicts thead th:not(:first-child) { width: 27mm; }
  .positions tbody th:first-child, .slots tbody th { width: 26mm; }
  .chip { font-size: 8pt; }
  .answer .chip { font-size: 9.5pt; }
  .answer ol { grid-template-columns: repeat(4, 1fr); gap: 4mm; }
  thead { display: table-header-group; }
  tr, li, .answer, .claims > li, .agenda > li { break-inside: avoid; }
  .claims > li:has(.claims) { break-inside: auto; }
  p { orphans: 3; widows: 3; }
  .chip, .answer { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { text-decoration: none; }
  details { display: none; }
  footer { padding-bottom: 0; }
`;
