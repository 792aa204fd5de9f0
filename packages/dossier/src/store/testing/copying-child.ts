// Backs up the store it is given, or restores it, and says when it begins and when it is done; it may be killed meanwhile.
import { writeSync } from "node:fs";
import { restoreStore } from "../keeping/restore.js";
import { backupStore } from "../keeping/write-backup.js";
import { openStore } from "../open.js";

const [, , what = "", address = "", path = ""] = process.argv;

const backup = async () => {
  const opened = await openStore(address);
  if (opened.type === "problem") return opened;
  writeSync(1, "begun\n");
  return backupStore(opened.store, path, { moment: "2024-05-01T00:00:00Z", replace: false });
};

const restore = async () => {
  writeSync(1, "begun\n");
  return restoreStore(address, path);
};

const answer = await (what === "backup" ? backup() : restore());
if (answer.type === "problem") throw new Error(`${answer.problem.code}: ${answer.problem.message}`);
writeSync(1, "done\n");
process.exit(0);
