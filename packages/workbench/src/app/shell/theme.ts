import { Watched } from "../data/watched.js";

/** Which appearance somebody chose; `system` follows the system. */
export type Theme = "system" | "light" | "dark";

const KEY = "theme";
const isTheme = (value: string | null): value is Theme =>
  value === "system" || value === "light" || value === "dark";

const kept = localStorage.getItem(KEY);
export const theme = new Watched<Theme>(isTheme(kept) ? kept : "system");

const show = (): void => {
  const chosen = theme.get();
  if (chosen === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = chosen;
};

/** Shows the appearance that was chosen before. */
export const showTheme = (): void => {
  show();
  theme.watch(show);
};

/** Chooses an appearance, on this browser, from now on. */
export const chooseTheme = (value: string): void => {
  if (!isTheme(value)) return;
  localStorage.setItem(KEY, value);
  theme.set(value);
};
