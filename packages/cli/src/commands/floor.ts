import { floorAndCeiling, namedOwners } from "@foedus/engine";
import type { FloorAndCeiling, Scenario } from "@foedus/engine";
import { loadSelection } from "../answers/load-selection.js";
import type { Selection } from "../answers/select.js";
import { floorSchema } from "../output/floor.js";
import type { Output } from "./check.js";

/** How floor and ceiling are asked from the command line. */
export interface FloorCommandOptions extends Selection {
  /** Of whom; without it, of every party that some clause names as an owner. */
  readonly by?: readonly string[];
  readonly json?: boolean;
}

const LEVELS = {
  law: "in law",
  commitment: "with commitments",
  draft: "with drafts",
  report: "with reports",
};

/**
 * What each guarantor gives at least and at most to each party a scenario asks for, asked without a date. Exit codes
 * as for `ask`.
 */
export async function floor(
  paths: readonly string[],
  options: FloorCommandOptions,
  io: Output,
): Promise<number> {
  const ready = await loadSelection("floor", paths, options, io);
  if (ready.type === "stopped") return ready.code;
  const { loaded, scenarios, variant, defecting } = ready;
  const { model } = loaded;
  const stranger = options.by?.find((name) => model.parties.every((party) => party.name !== name));
  if (stranger !== undefined) {
    const known = model.parties.map(({ name }) => name).sort();
    io.stderr(`There is no party ${stranger}.\n  help: Known are: ${known.join(", ")}.\n`);
    return 2;
  }
  for (const scenario of scenarios) {
    if (options.json !== true) {
      io.stdout(`${scenario.title === "" ? scenario.name : scenario.title} (${scenario.name})\n`);
    }
    for (const side of sidesOf(scenario)) {
      const performers = (options.by ?? namedOwners(model)).filter((name) => name !== side);
      let without = 0;
      for (const performer of performers) {
        const found = floorAndCeiling(model, scenario, { side, performer, variant, defecting });
        if ("type" in found) {
          io.stderr(`${scenario.name}: ${found.message}\n  help: ${found.help}\n`);
          return 2;
        }
        if (options.json === true) {
          for (const one of found) io.stdout(`${JSON.stringify(floorSchema.parse(one))}\n`);
        } else if (options.by === undefined && found.every(({ ceiling }) => ceiling.length === 0))
          without += 1;
        else io.stdout(forPeople(found, side, performer));
      }
      if (without > 0) io.stdout(`  ${String(without)} other parties: nothing for ${side} at any level\n`);
    }
  }
  return 0;
}

function sidesOf({ questions }: Scenario): readonly string[] {
  return [...new Set(questions.map(({ side }) => side))];
}

/** The levels that say the same stand together; a performer with nothing at any level takes one line. */
function forPeople(found: readonly FloorAndCeiling[], side: string, performer: string): string {
  const rows = new Map<string, string[]>();
  for (const one of found) {
    const said = `at least ${bundles(one.floor)}; at most ${bundles(one.ceiling)}`;
    rows.set(said, [...(rows.get(said) ?? []), LEVELS[one.level]]);
  }
  const lines = [...rows].map(([said, levels]) => `    ${levels.join(", ")}: ${said}`);
  return `  ${performer} for ${side}\n${lines.join("\n")}\n`;
}

function bundles(sets: readonly (readonly string[])[]): string {
  return sets.length === 0 ? "nothing" : sets.map((set) => set.join(" + ")).join(", or ");
}
