import { Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import type { ReactNode } from "react";
import { Loading } from "../../components/state/state.js";
import { Toaster } from "../../components/toast/toaster.js";
import { TooltipProvider } from "../../components/tooltip/tooltip.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { ConflictDialog } from "../conflict/conflict-dialog.js";
import { ConnectionBar } from "../connection/connection-bar.js";
import { RefusalDialog } from "../conflict/refusal-dialog.js";
import { HistoryDrawer } from "../history/history-drawer.js";
import { KeysDialog } from "../keys/keys-dialog.js";
import { Palette } from "../palette/palette.js";
import { Tour } from "../tour/tour.js";
import styles from "./frame.module.css";
import { Masthead } from "./masthead.js";
import { Navigation } from "./navigation.js";
import { useArrival } from "./use-arrival.js";
import { useFrame } from "./use-frame.js";

/** What stands around every view: the dossier, the ways to the views, undo, search, and what the server is doing. */
export const Frame = (): ReactNode => {
  const frame = useFrame();
  const main = useArrival();
  return (
    <TooltipProvider>
      <a className={styles.skip} href="#main">
        {say(messages.shell.skip)}
      </a>
      <div className={styles.frame}>
        <Suspense fallback={<header className={styles.masthead} />}>
          <Masthead frame={frame} />
        </Suspense>
        <Navigation />
        <div className={styles.page}>
          <ConnectionBar />
          <main ref={main} id="main" tabIndex={-1} className={styles.main} data-scroll-restoration-id="main">
            <Suspense fallback={<Loading words={say(messages.data.loading)} />}>
              <Outlet />
            </Suspense>
          </main>
          <Tour />
        </div>
      </div>
      <Suspense fallback={null}>
        {frame.open === "palette" ? <Palette commands={frame.commands()} onClose={frame.close} /> : null}
        {frame.open === "history" ? <HistoryDrawer onClose={frame.close} /> : null}
        {frame.open === "keys" ? (
          <KeysDialog here={frame.here()} everywhere={frame.everywhere} onClose={frame.close} />
        ) : null}
        <ConflictDialog />
        <RefusalDialog />
      </Suspense>
      <Toaster />
    </TooltipProvider>
  );
};
