import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import type { Plugin } from "vite";
import { tokensAsCss } from "./src/design/tokens-as-css.js";

const TOKENS = "virtual:foedus-tokens.css";

/** Gives the application the design tokens as a style sheet, so that they stand in one place for screen and paper. */
const tokens = (): Plugin => ({
  name: "foedus-tokens",
  resolveId: (id) => (id === TOKENS ? `\0${TOKENS}` : null),
  load: (id) => (id === `\0${TOKENS}` ? `@layer tokens {\n${tokensAsCss()}}` : null),
});

export default defineConfig({
  root: "src/app",
  base: "/",
  plugins: [tokens(), react()],
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
