import { COLOURS, MEASURES } from "./tokens.js";

const declared = (values: readonly (readonly [string, string])[]): string =>
  values.map(([name, value]) => `  --${name}: ${value};\n`).join("");

const colours = (theme: "light" | "dark"): string =>
  declared(Object.entries(COLOURS).map(([name, colour]) => [name, colour[theme]]));

/**
 * The tokens as custom properties. The system's theme holds unless `data-theme` on the root names one; paper is always
 * light.
 */
export const tokensAsCss = (): string => `:root {
  color-scheme: light dark;
${declared(Object.entries(MEASURES))}${colours("light")}}
:root[data-theme="light"] {
  color-scheme: light;
}
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) {
${colours("dark")}  }
}
@media screen {
  :root[data-theme="dark"] {
  color-scheme: dark;
${colours("dark")}  }
}
@media (prefers-reduced-motion: reduce) {
  :root {
  --motion-quick: 0.01ms;
  --motion-calm: 0.01ms;
  }
}
`;
