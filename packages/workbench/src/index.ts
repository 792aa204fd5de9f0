export { briefAsPage, CONTENT_SECURITY_POLICY } from "./page/page.js";
export { printPage, type Printed } from "./print/print-page.js";
export { briefApp, type Shown } from "./server/app.js";
export { listen, type Listening } from "./server/listen.js";
export { dossierApp } from "./server/dossier-app.js";
export type { Served, StoreBrief } from "./server/served.js";
export { applicationFolder } from "./server/application-folder.js";
