import "virtual:foedus-tokens.css";
import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/opsz-italic.css";
import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/noto-naskh-arabic/wght.css";
import "./style/base.css";
import { createRoot } from "react-dom/client";
import { begin } from "./shell/begin.js";
import { showTheme } from "./shell/theme.js";

showTheme();
const place = document.querySelector("#app");
if (place === null) throw new Error("the page has no place for the application");
begin(createRoot(place));
