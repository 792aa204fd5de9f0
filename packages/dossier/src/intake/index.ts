export * from "./address/fetch-address.js";
export * from "./encoding/encoding.js";
export * from "./folder/take-in-all.js";
export * from "./limits.js";
export * from "./problem.js";
export * from "./take-in.js";
export * from "./taken.js";
export { readPasted } from "./formats/read-text.js";
