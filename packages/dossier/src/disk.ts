// What needs a disk, apart from all the rest, which runs in a browser too.
export * from "./files/node-file-system.js";
