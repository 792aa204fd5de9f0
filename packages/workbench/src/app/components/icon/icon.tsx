import type { ReactNode } from "react";

// Drawn for a square of 16, with lines of 1.5.
const SHAPES = {
  search: <path d="M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.6 10.6 14 14" />,
  undo: <path d="M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6" />,
  redo: <path d="m10.5 3 3 3-3 3M13.5 6H6a3.5 3.5 0 0 0 0 7h4" />,
  history: <path d="M2.6 6A5.8 5.8 0 1 1 2.2 8.6M2.2 2.6V6h3.4M8 5v3.2l2.2 1.5" />,
  more: <path d="M3 8h.01M8 8h.01M13 8h.01" strokeWidth="2.4" />,
  close: <path d="m3.5 3.5 9 9M12.5 3.5l-9 9" />,
  check: <path d="m3 8.5 3.2 3.2L13 4.5" />,
  pen: <path d="m3 13 .6-2.8L10.8 3 13 5.2l-7.2 7.2L3 13ZM9.4 4.4l2.2 2.2" />,
  plus: <path d="M8 3v10M3 8h10" />,
  down: <path d="m4 6.2 4 4 4-4" />,
  right: <path d="m6 4 4 4-4 4" />,
  left: <path d="m10 4-4 4 4 4" />,
  up: <path d="m4 9.8 4-4 4 4" />,
  link: (
    <path d="M6.7 9.3 9.3 6.7M7.2 4.7l1.4-1.4a2.8 2.8 0 0 1 4 4l-1.4 1.4M8.8 11.3l-1.4 1.4a2.8 2.8 0 0 1-4-4l1.4-1.4" />
  ),
  theme: <path d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 2v12M8 4.5a3.5 3.5 0 0 1 0 7" />,
  keyboard: <path d="M1.8 4h12.4v8H1.8zM4 6.5h.01M6.7 6.5h.01M9.3 6.5h.01M12 6.5h.01M4.5 9.5h7" />,
  problem: <path d="M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5L5.5 2ZM8 5v3.6M8 11h.01" />,
  unplugged: (
    <path d="M2 2l12 12M5.2 5.6A5 5 0 0 0 3 8h2M8 3a7.6 7.6 0 0 1 6 3M8 12.5h.01M6 9.6a3 3 0 0 1 3.6-.5" />
  ),
  waiting: <path d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.6V8l2.4 1.6" />,
  columns: <path d="M2 3h12v10H2zM8 3v10" />,
  upload: <path d="M8 11V3M5 5.8 8 2.8l3 3M2.5 10.5V13h11v-2.5" />,
  trash: <path d="M3 4.5h10M6.3 4.5V3h3.4v1.5M4.3 4.5l.6 8.5h6.2l.6-8.5" />,
  reports: <path d="M3.5 2h6L12.5 5v9h-9zM9.2 2v3.3h3.3M6 8h4M6 10.7h4" />,
  positions: <path d="M2.5 2.5h11v11h-11zM2.5 6h11M6 2.5v11M9.8 6v7.5" />,
  agreement: <path d="M4 2h8v12l-4-2.2L4 14zM6.3 5.2h3.4M6.3 7.9h3.4" />,
  scenario: <path d="M2 5h12M2 11h12M5 3.3v3.4M11 3.3v3.4M8 9.3v3.4" />,
  compare: <path d="M2.5 3h4.2v10H2.5zM9.3 3h4.2v10H9.3zM6.7 6h2.6M6.7 10h2.6" />,
  agenda: <path d="M2.5 4h.01M2.5 8h.01M2.5 12h.01M5.5 4h8M5.5 8h8M5.5 12h5" />,
  brief: <path d="M3 3h10v10H3zM5.5 6h5M5.5 8.5h5M5.5 11h2.5" />,
} as const satisfies Readonly<Record<string, ReactNode>>;

export type IconName = keyof typeof SHAPES;

/** A small drawing beside a word, or on a button that has a name. It says nothing by itself. */
export const Icon = ({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): ReactNode => (
  <svg
    viewBox="0 0 16 16"
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {SHAPES[name]}
  </svg>
);
