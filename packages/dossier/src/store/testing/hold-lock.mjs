// Holds the lock of the folder it is given, as an owner of a store does, until it is killed.
import { join } from "node:path";
import process from "node:process";
import { DatabaseSync } from "node:sqlite";

const lock = new DatabaseSync(join(process.argv[2], "owner.lock"));
lock.exec("BEGIN EXCLUSIVE");
process.send("held");
process.on("message", () => {});
