import type { Kind } from "@foedus/dossier/store";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import type { Root } from "react-dom/client";
import { Button } from "../components/button/button.js";
import { State } from "../components/state/state.js";
import { TooltipProvider } from "../components/tooltip/tooltip.js";
import { DossierData } from "../data/dossier-data.js";
import { httpService } from "../data/http/http-service.js";
import { keptInBrowser, keptInMemory } from "../data/outbox/kept.js";
import { DataContext, recordsQuery } from "../data/use-data.js";
import type { Problem, Service } from "../data/service.js";
import { pageAlone, thisPage } from "../data/this-page.js";
import { messages } from "../messages/messages.js";
import { say } from "../messages/say.js";
import { makeRouter } from "../routing/router.js";
import { draftsInBrowser, forgetTakenBack } from "../views/agreement/draft/kept-drafts.js";
import { NewDossier } from "./new-dossier/new-dossier.js";

/** Asks what a new store is about, and starts once that is said. */
const showNew = (root: Root, service: Service): void => {
  document.title = say(messages.newDossier.documentTitle);
  root.render(
    <StrictMode>
      <TooltipProvider>
        <NewDossier
          service={service}
          onMade={() => {
            begin(root);
          }}
        />
      </TooltipProvider>
    </StrictMode>,
  );
};

const showProblem = (root: Root, problem: Problem): void => {
  root.render(
    <TooltipProvider>
      <main>
        <State
          icon="unplugged"
          isProblem
          title={problem.message}
          actions={
            <Button
              look="main"
              onClick={() => {
                globalThis.location.reload();
              }}
            >
              {say(messages.data.tryAgain)}
            </Button>
          }
        >
          <p>{problem.help}</p>
        </State>
      </main>
    </TooltipProvider>,
  );
};

/** What nearly every view shows, and what the others show: asked for at once, so that no view waits for one after the other. */
const FIRST = ["dossier", "report", "reading"] as const;
const THEN = ["position", "agreement", "scenario", "statement"] as const;

/** Until when the first view is waited for, in milliseconds. */
const ARRIVED = 2000;

/** Waits until the page has nothing to do, or the first view has had its time. Not every browser tells. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis) {
      requestIdleCallback(
        () => {
          resolve();
        },
        { timeout: ARRIVED },
      );
    } else setTimeout(resolve, ARRIVED);
  });

/**
 * Reads what views show, and then, while nobody waits, what others show and the parts of all of them, so that each can be gone to
 * also where the server is gone by then.
 */
const readAhead = async (data: DossierData, router: ReturnType<typeof makeRouter>): Promise<void> => {
  const read = (kind: Kind): Promise<void> => data.queries.prefetchQuery(recordsQuery(data, kind));
  await Promise.all(FIRST.map(read));
  await idle();
  // What cannot be fetched now is fetched when somebody goes there.
  for (const route of Object.values(router.routesById)) {
    void router.loadRouteChunk(route)?.catch(() => undefined);
  }
  for (const kind of THEN) await read(kind);
};

const start = async (root: Root): Promise<void> => {
  const service = httpService();
  // What was read is brought up to date from here on, so this is asked first.
  const about = await service.about();
  if (about.type === "problem") {
    showProblem(root, about);
    return;
  }
  const { title, store, last } = about.value;
  if (title === null) {
    showNew(root, service);
    return;
  }
  const [kept, page] = await Promise.all([
    keptInBrowser(store).catch(() => keptInMemory()),
    thisPage(store).catch(() => pageAlone(store)),
  ]);
  const data = new DossierData(service, kept, last, page);
  const drafts = draftsInBrowser(page);
  data.outbox.takenBack.watch(() => {
    const command = data.outbox.takenBack.get();
    if (command !== null) forgetTakenBack(drafts, command);
  });
  data.start();
  const router = makeRouter(data);
  void readAhead(data, router);
  root.render(
    <StrictMode>
      <DataContext value={data}>
        <QueryClientProvider client={data.queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </DataContext>
    </StrictMode>,
  );
};

/** Asks the server what it serves, and shows the application, or why there is none. */
export const begin = (root: Root): void => {
  void start(root);
};
