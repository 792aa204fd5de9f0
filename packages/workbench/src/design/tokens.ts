/** A value that differs between the light and the dark page, and what it stands for. */
export interface Colour {
  readonly light: string;
  readonly dark: string;
  readonly use: string;
}

/** The colours. `docs/design-language.md` says the same in a table; a test holds the two together. */
export const COLOURS = {
  paper: { light: "#fbfaf6", dark: "#171715", use: "the page" },
  raised: { light: "#ffffff", dark: "#201f1c", use: "what lies on the page: cards, menus, dialogs, fields" },
  panel: {
    light: "#f3f0e8",
    dark: "#262420",
    use: "what stands beside: navigation, legends, rows under the pointer",
  },
  ink: { light: "#1d1c1a", dark: "#ece8df", use: "text" },
  quiet: { light: "#5d5850", dark: "#aaa395", use: "what stands back: captions, notes, where and when" },
  rule: { light: "#d9d4c7", dark: "#3d3a33", use: "lines between rows" },
  "strong-rule": {
    light: "#857e70",
    dark: "#857e70",
    use: "edges of fields and buttons, lines under headings of tables",
  },
  link: {
    light: "#1f4e79",
    dark: "#9cc4ec",
    use: "whatever can be acted on: links, the chosen row, the focus ring",
  },
  "link-tint": { light: "#e4edf6", dark: "#1c2c3d", use: "the ground of what is chosen" },
  "on-link": { light: "#ffffff", dark: "#10202f", use: "text on the one main button" },
  problem: { light: "#a3122b", dark: "#ff9d9d", use: "what went wrong and needs somebody" },
  "problem-tint": { light: "#fbe6e6", dark: "#3d1a1e", use: "its ground" },

  assured: { light: "#17603c", dark: "#8fd6ad", use: "verdict: follows in every completion" },
  "assured-tint": { light: "#e2f0e6", dark: "#16301f", use: "its ground" },
  discretionary: { light: "#6b4a00", dark: "#f0c47a", use: "verdict: somebody may decide" },
  "discretionary-tint": { light: "#faecc8", dark: "#382a10", use: "its ground" },
  impossible: { light: "#54504a", dark: "#bdb6a8", use: "verdict: nobody can bring it about" },
  "impossible-tint": { light: "#eae7df", dark: "#302e29", use: "its ground" },
  undetermined: { light: "#4d3f94", dark: "#c2b6f7", use: "verdict: turns on what is left open" },
  "undetermined-tint": { light: "#eae6f8", dark: "#2a2545", use: "its ground" },

  stated: { light: "#26384d", dark: "#c5d3e2", use: "term: the text says it" },
  "stated-tint": { light: "#e6eaef", dark: "#262d35", use: "its ground" },
  contested: { light: "#85196f", dark: "#f0a6e0", use: "term: the words have several readings" },
  "contested-tint": { light: "#f8e4f4", dark: "#3a1a34", use: "its ground" },
  analogy: { light: "#0b5961", dark: "#86d3dc", use: "term: “like” another clause" },
  "analogy-tint": { light: "#dff0f2", dark: "#12302f", use: "its ground" },
  assumed: { light: "#525213", dark: "#d3d387", use: "term: a named variant fills it" },
  "assumed-tint": { light: "#f0f0d2", dark: "#2d2d14", use: "its ground" },
  open: { light: "#a83a05", dark: "#ffb080", use: "term: left open, a hole" },
  "open-tint": { light: "#fdeadd", dark: "#3d2211", use: "its ground" },

  "own-words": { light: "#1d1c1a", dark: "#ece8df", use: "standing: the party said it itself" },
  reported: { light: "#7b2d4a", dark: "#eda7bf", use: "standing: known only because another says it" },
  "reported-tint": { light: "#f6e6ec", dark: "#361c27", use: "its ground" },
  narrator: { light: "#43566b", dark: "#a9bccf", use: "standing: the report says it in its own voice" },
  "narrator-tint": { light: "#e7ecf1", dark: "#232c35", use: "its ground" },
} as const satisfies Readonly<Record<string, Colour>>;

export type ColourName = keyof typeof COLOURS;

/** Everything that is the same in both: type, space, lines, motion. */
export const MEASURES = {
  serif:
    '"Source Serif 4 Variable", "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", "Noto Naskh Arabic Variable", "Noto Serif", Georgia, serif',
  sans: '"Source Sans 3 Variable", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Naskh Arabic Variable", "Noto Sans", Arial, sans-serif',
  mono: 'ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace',
  "text-xs": "0.75rem",
  "text-s": "0.8125rem",
  "text-m": "0.9375rem",
  "text-l": "1.0625rem",
  "text-xl": "1.25rem",
  "text-2xl": "1.625rem",
  "text-3xl": "2.25rem",
  "space-1": "0.25rem",
  "space-2": "0.5rem",
  "space-3": "0.75rem",
  "space-4": "1rem",
  "space-5": "1.5rem",
  "space-6": "2rem",
  "space-7": "3rem",
  "space-8": "4.5rem",
  measure: "40rem",
  wide: "58rem",
  radius: "3px",
  "radius-large": "6px",
  target: "2.25rem",
  "shadow-near": "0 1px 2px rgb(0 0 0 / 8%), 0 2px 8px rgb(0 0 0 / 6%)",
  "shadow-far": "0 2px 6px rgb(0 0 0 / 10%), 0 16px 40px rgb(0 0 0 / 18%)",
  backdrop: "rgb(16 14 10 / 45%)",
  "motion-quick": "110ms",
  "motion-calm": "220ms",
  ease: "cubic-bezier(0.2, 0, 0, 1)",
} as const satisfies Readonly<Record<string, string>>;
