// Every shared component in every state, for those who build views: `npm run gallery`. It is no part of what is shipped.
import "virtual:foedus-tokens.css";
import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-sans-3/wght.css";
import "../style/base.css";
import { createRoot } from "react-dom/client";
import { TooltipProvider } from "../components/tooltip/tooltip.js";
import { Toaster } from "../components/toast/toaster.js";
import { Gallery } from "./gallery.js";

const place = document.querySelector("#app");
if (place !== null) {
  createRoot(place).render(
    <TooltipProvider>
      <Gallery />
      <Toaster />
    </TooltipProvider>,
  );
}
