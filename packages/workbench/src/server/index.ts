export { applicationFolder } from "./application-folder.js";
export { dossierApp } from "./dossier-app.js";
export type { Served, StoreBrief, StoreDossier } from "./served.js";
