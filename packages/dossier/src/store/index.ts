export * from "./open.js";
export * from "./problem.js";
export * from "./store.js";
