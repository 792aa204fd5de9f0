/** Tables: rules instead of boxes; on a narrow screen each row becomes a card that names its columns. */
export const TABLES = `
table { width: 100%; border-collapse: collapse; margin: 0.75rem 0 1.5rem; font: 0.9375rem/1.5 var(--sans); }
caption { text-align: left; font: 0.8125rem/1.5 var(--sans); color: var(--quiet); padding-bottom: 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.6rem 1.25rem 0.6rem 0; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-weight: 600; font-size: 0.8125rem; color: var(--quiet); border-bottom: 1px solid var(--strong-rule); vertical-align: bottom; }
tbody td, tbody th { border-bottom: 1px solid var(--rule); }
tbody th { font-weight: 500; }
tbody th.group { font: 600 1.0625rem/1.4 var(--serif); padding-top: 1.4rem; border-bottom-color: var(--strong-rule); }
td .note { display: block; margin-top: 0.25rem; color: var(--quiet); font-size: 0.875rem; }
td ul { list-style: none; margin: 0; padding: 0; }
td li { margin: 0 0 0.3rem; }
.verdicts td { white-space: nowrap; padding-right: 1rem; }
.verdicts thead th:not(:first-child) { width: 9.2rem; }
.positions td:first-child, .positions tbody th:first-child { width: 11rem; }
.slots tbody th { width: 10.5rem; }
.slots td:last-child { width: 38%; }
@media screen and (max-width: 52rem) {
  table, caption, thead, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { padding: 0.85rem 0; border-bottom: 1px solid var(--rule); }
  tbody tr:has(> th.group) { padding-bottom: 0.35rem; border-bottom-color: var(--strong-rule); }
  tbody td, tbody th { border: 0; padding: 0.15rem 0; width: auto !important; }
  tbody th { font-weight: 600; }
  tbody th.group { padding-top: 0.6rem; }
  tbody td[data-label] { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 0.75rem; align-items: baseline; }
  tbody td[data-label]::before { content: attr(data-label); color: var(--quiet); font-size: 0.8125rem; }
  tbody td[data-label]:empty { display: none; }
  .verdicts td { white-space: normal; }
}
@media screen and (max-width: 24rem) {
  tbody td[data-label] { grid-template-columns: 6.5rem minmax(0, 1fr); }
}
`;
