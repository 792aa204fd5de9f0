import { OpenAPIHono } from "@hono/zod-openapi";
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { FreshBrief } from "./fresh-brief.js";
import { JobWatch } from "./job-watch.js";
import { LogWatch } from "./log-watch.js";
import { openApiDocument } from "./open-api.js";
import { aboutRoutes } from "./routes/about.js";
import { backupRoutes } from "./routes/backup.js";
import { briefPages, briefRoutes } from "./routes/brief.js";
import { commandRoutes } from "./routes/commands.js";
import { correctionRoutes } from "./routes/corrections.js";
import { eventRoutes } from "./routes/events.js";
import { exportRoutes } from "./routes/exports.js";
import { historyRoutes } from "./routes/history.js";
import { intakeRoutes } from "./routes/intake.js";
import { jobRoutes } from "./routes/jobs.js";
import { logRoutes } from "./routes/log.js";
import { positionRoutes } from "./routes/positions.js";
import { recordRoutes } from "./routes/records.js";
import { reportRoutes } from "./routes/reports.js";
import { searchRoutes } from "./routes/search.js";
import { carefulHeaders } from "./safety/headers.js";
import { underOwnName } from "./safety/own-names.js";
import { fromOwnPages } from "./safety/own-pages.js";
import { boundedRate, USUAL_RATE } from "./safety/rates.js";
import { boundedAtOnce, MOST_REQUESTS } from "./safety/simultaneous.js";
import type { Served } from "./served.js";
import { applicationPages } from "./static.js";
import { refusal, refuse } from "./wire/answer.js";
import { problem } from "./wire/problem.js";

/** Every route under /api, one file for each subject. */
const apiRoutes = (served: Served): OpenAPIHono => {
  const watch = new LogWatch(served.store, served.lookEvery);
  const routes = new OpenAPIHono();
  const subjects = [
    aboutRoutes(served),
    recordRoutes(served),
    commandRoutes(served, watch.changed),
    historyRoutes(served),
    logRoutes(served, watch.changed),
    eventRoutes(served, { log: watch, jobs: new JobWatch(served.jobs) }),
    intakeRoutes(served),
    reportRoutes(served, watch.changed),
    correctionRoutes(served, watch.changed),
    searchRoutes(served),
    positionRoutes(served),
    jobRoutes(served),
    backupRoutes(served),
    exportRoutes(served),
    briefRoutes(served),
  ];
  for (const subject of subjects) routes.route("/api", subject);
  const document = openApiDocument(routes);
  routes.get("/api/openapi.json", (context) => context.json(document));
  return routes;
};

const unexpected = (error: Error): Response => {
  // Raised by the library where a body is no JSON, before any route sees it.
  if (error instanceof HTTPException && error.status === 400) {
    return refusal(problem("wrong_form", "This is no JSON.", "Send one whole JSON value, in UTF-8."));
  }
  const message = "Something happened that was not foreseen. Nothing was changed by this request.";
  return refusal(problem("unexpected", message, "Try again; if it happens again, please report it."));
};

/** The server of one open store: the interface under /api, the brief, and the application where it is built. */
export const dossierApp = (given: Served): Hono => {
  const fresh = new FreshBrief(given.store, given.brief);
  const served = { ...given, brief: () => fresh.brief() };
  const app = new Hono();
  app.use(carefulHeaders);
  app.use(underOwnName);
  // Before what is counted: a page elsewhere that is turned away uses up nothing of what people and programs here may ask.
  app.use(fromOwnPages(served.token));
  app.use(boundedRate(USUAL_RATE, () => performance.now()));
  app.use(boundedAtOnce(MOST_REQUESTS));
  app.route("/", apiRoutes(served));
  app.all("/api/*", (context) =>
    refuse(context, problem("no_such_page", "There is no such route.", "See /api/openapi.json for all.")),
  );
  app.route("/", briefPages(served));
  if (served.application === null) app.get("/", (context) => context.redirect("/brief.html"));
  else app.route("/", applicationPages(served.application));
  app.notFound((context) =>
    refuse(context, problem("no_such_page", "There is no such page.", "Begin at the first page: /.")),
  );
  app.onError(unexpected);
  return app;
};
