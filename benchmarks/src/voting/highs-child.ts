// HiGHS in a process of its own, compiled to WebAssembly as its npm package has it.
import highsModule from "highs";

// The package's types describe its CommonJS form; as an ES module, the default export is the loader itself.
const load = highsModule as unknown as typeof highsModule.default;
const highs = await load();
// Whole numbers, so the gap is closed exactly: the answer is an optimum and not nearly one.
const { Status, ObjectiveValue } = highs.solve(process.argv[2] ?? "", { mip_rel_gap: 0, mip_abs_gap: 0 });
process.stdout.write(Status === "Optimal" ? `size ${String(Math.round(ObjectiveValue))}\n` : `${Status}\n`);
