/** The design tokens of the page. `docs/design-language.md` says what each is for. */
export const TOKENS = `
:root {
  color-scheme: light dark;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", "Source Serif 4", Charter, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
  --paper: #fbfaf6;
  --panel: #f3f0e8;
  --ink: #1d1c1a;
  --quiet: #5d5850;
  --rule: #d9d4c7;
  --strong-rule: #8f887a;
  --link: #1f4e79;
  --assured: #17603c;
  --assured-tint: #e2f0e6;
  --discretionary: #7a4b00;
  --discretionary-tint: #faecd0;
  --impossible: #54504a;
  --impossible-tint: #eae7df;
  --undetermined: #4d3f94;
  --undetermined-tint: #eae6f8;
  --reported: #8a2f1d;
  --step: 0.5rem;
  --measure: 40rem;
  --wide: 58rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171715;
    --panel: #21201d;
    --ink: #ece8df;
    --quiet: #aaa395;
    --rule: #393630;
    --strong-rule: #7d7668;
    --link: #9cc4ec;
    --assured: #8fd6ad;
    --assured-tint: #16301f;
    --discretionary: #f0c47a;
    --discretionary-tint: #382a10;
    --impossible: #bdb6a8;
    --impossible-tint: #2d2b26;
    --undetermined: #c2b6f7;
    --undetermined-tint: #2a2545;
    --reported: #f0a48f;
  }
}
`;
