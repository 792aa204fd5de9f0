// `npm run pictures`: writes docs/pictures/*.png of each view; `npm run pictures -- FOLDER reports,brief` writes some, elsewhere.
import { join, resolve } from "node:path";
import { prepare, run, ROOT } from "./prepare.mjs";

prepare();
const [folder = join(ROOT, "docs/pictures"), views = ""] = process.argv.slice(2);
process.exitCode = run(
  join(ROOT, "node_modules/.bin/vitest"),
  ["run", "packages/workbench/src/browser/pictures"],
  {
    PATH: `${join(ROOT, "node_modules/.bin")}${process.platform === "win32" ? ";" : ":"}${process.env.PATH ?? ""}`,
    FOEDUS_PICTURES: resolve(folder),
    FOEDUS_VIEWS: views,
  },
);
