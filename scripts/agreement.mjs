// `npm run agreement`: both engines on 10,000 generated agreements. `npm run agreement -- 500 7` asks for another number and seed.
import { join } from "node:path";
import { prepare, run, ROOT } from "./prepare.mjs";

prepare();
const [cases = "10000", seed] = process.argv.slice(2);
process.exitCode = run(
  join(ROOT, "node_modules/.bin/vitest"),
  ["run", "packages/engine/src/reference/agreement.test.ts"],
  {
    PATH: `${join(ROOT, "node_modules/.bin")}${process.platform === "win32" ? ";" : ":"}${process.env.PATH ?? ""}`,
    FOEDUS_CASES: cases,
    ...(seed === undefined ? {} : { FOEDUS_SEED: seed }),
  },
);
