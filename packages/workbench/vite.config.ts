import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import type { Plugin } from "vite";
import { tokensAsCss } from "./src/design/tokens-as-css.js";
import { NESTED_STYLE } from "./src/page/style.js";

/** Style sheets that stand in one place for screen and paper, by the names under which the application imports them. */
const SHEETS: Readonly<Record<string, () => string>> = {
  "virtual:foedus-tokens.css": () => `@layer tokens {\n${tokensAsCss()}}`,
  "virtual:foedus-brief.css": () => NESTED_STYLE,
};

/** Gives the application the design tokens, and the style of the brief's page. */
const sheets = (): Plugin => ({
  name: "foedus-sheets",
  resolveId: (id) => (id in SHEETS ? `\0${id}` : null),
  load: (id) => SHEETS[id.replace("\0", "")]?.() ?? null,
});

export default defineConfig({
  root: "src/app",
  base: "/",
  plugins: [sheets(), react()],
  worker: { format: "es" },
  build: {
    outDir: "../../dist-app",
    emptyOutDir: true,
    target: "es2023",
    // Font files stay files: the page allows no data addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
});
