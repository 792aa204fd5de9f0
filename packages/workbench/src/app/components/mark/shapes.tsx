import type { ReactNode } from "react";

const ring = <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.8" />;
const box = (dashed?: string): ReactNode => (
  <rect
    x="2.5"
    y="2.5"
    width="11"
    height="11"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeDasharray={dashed}
  />
);
const stroke = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 1.8,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

/** The shape that stands beside the word of each meaning, so that no meaning is told by colour alone. */
export const SHAPES = {
  assured: <circle cx="8" cy="8" r="6.9" fill="currentColor" />,
  discretionary: (
    <>
      {ring}
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  impossible: (
    <>
      {ring}
      <path d="M3.9 12.1 12.1 3.9" {...stroke} />
    </>
  ),
  undetermined: (
    <circle
      cx="8"
      cy="8"
      r="6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeDasharray="2.6 2.1"
    />
  ),
  stated: <rect x="2" y="2" width="12" height="12" fill="currentColor" />,
  contested: (
    <>
      {box()}
      <path d="M2.5 13.5 13.5 2.5V13.5z" fill="currentColor" />
    </>
  ),
  analogy: <path d="M2 6.2c2-2 4-2 6 0s4 2 6 0M2 11c2-2 4-2 6 0s4 2 6 0" {...stroke} />,
  assumed: (
    <>
      {box()}
      <path d="M2.5 8h5.5V2.5H2.5z" fill="currentColor" />
    </>
  ),
  open: box("2.4 1.9"),
  own: (
    <path
      d="M6.6 4C4.3 4.8 3 6.6 3 9v3h4V8.4H5.2c.1-1.2.8-2 2-2.5zM13 4c-2.3.8-3.6 2.6-3.6 5v3h4V8.4h-1.8c.1-1.2.8-2 2-2.5z"
      fill="currentColor"
    />
  ),
  reported: <path d="M2 8h2.4M6.6 8H9M11 8h3M11 4.5 14.3 8 11 11.5" {...stroke} />,
  narrator: <path d="M2.5 4h11M2.5 8h11M2.5 12h6.5" {...stroke} />,
  proposed: (
    <circle
      cx="8"
      cy="8"
      r="5.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeDasharray="1.8 1.6"
    />
  ),
  confirmed: <path d="m3 8.6 3.2 3.200L13 4.6" {...stroke} />,
  corrected: <path d="m3 13 .6-2.800L10.8 3 13 5.200l-7.2 7.200L3 13Z" {...stroke} />,
  rejected: <path d="m4 4 8 8M12 4l-8 8" {...stroke} />,
} as const satisfies Readonly<Record<string, ReactNode>>;

export type Meaning = keyof typeof SHAPES;
