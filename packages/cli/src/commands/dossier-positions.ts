import { STANCES, writeStanding } from "@foedus/dossier";
import type { Stance, Step } from "@foedus/dossier";
import type { PartyOnTerm } from "@foedus/dossier/store";
import { standpointSchema } from "../output/standpoint.js";
import type { StandpointLine } from "../output/standpoint.js";
import type { Output } from "./check.js";
import { tellOutcome } from "./tell-outcome.js";
import { authorOf, tellProblem, withStore } from "./with-store.js";
import type { StoreOptions } from "./with-store.js";

export interface PositionsOptions {
  readonly party?: string;
  readonly term?: string;
  readonly history?: boolean;
  readonly json?: boolean;
}

export interface DecideOptions extends StoreOptions {
  readonly reason?: string;
  readonly statement?: readonly string[];
  readonly withdraw?: boolean;
}

const ruleOf = ({ effect }: Step): string => {
  switch (effect.type) {
    case "stance":
      return effect.rule.name;
    case "withdraws":
      return "withdrawal";
    case "denies":
      return "denial";
    case "none":
    case "open":
      return effect.rule;
  }
};

const stepLine = (step: Step): StandpointLine["movement"][number] => {
  const { day, statement, standing, effect, ended } = step;
  return {
    day,
    statement,
    standing: standing === null ? null : writeStanding(standing),
    stance: effect.type === "stance" ? effect.rule.stance : null,
    rule: ruleOf(step),
    ended: ended === null ? null : { ...ended, statements: [...ended.statements] },
  };
};

const lineOf = ({ party, term, positions, rulesSay, open, movement }: PartyOnTerm): StandpointLine => ({
  party,
  term,
  positions: positions.map(({ value }) => value),
  rulesSay: rulesSay === null ? null : [...rulesSay],
  open: [...open],
  movement: movement.map(stepLine),
});

const stepForPeople = ({
  day,
  statement,
  standing,
  stance,
  rule,
  ended,
}: StandpointLine["movement"][number]) => {
  const what = stance ?? `no stance (${rule})`;
  const end =
    ended === null
      ? ""
      : `; ended on ${ended.day} by ${ended.statements.join(", ")} (${ended.rule.replaceAll("_", " ")})`;
  return `    ${day}  ${what}, ${standing ?? "party not known"}  ${statement}${end}`;
};

const forPeople = (line: StandpointLine, withHistory: boolean): string => {
  const { party, term, positions, rulesSay, open, movement } = line;
  const says = positions.map(({ stance, standing, statements, rule, override }) => {
    const from =
      override === undefined
        ? rule === undefined
          ? "set by hand"
          : `by the rule “${rule}”`
        : `set by ${override.by} on ${override.date}: ${override.reason}`;
    return `  ${stance}, ${standing ?? "standing not written"}; ${from}; rests on ${statements.join(", ")}`;
  });
  const rules = rulesSay?.map(({ stance, standing }) => `${stance}, ${standing ?? ""}`).join("; ");
  return [
    `${party ?? "party not known"} on ${term}`,
    ...(says.length === 0 ? ["  no position"] : says),
    ...(rules === undefined ? [] : [`  the rules say otherwise: ${rules === "" ? "no position" : rules}`]),
    ...open.map(({ statement, reason }) => `  a person must say: ${statement}: ${reason}`),
    ...(withHistory ? ["  how it moved:", ...movement.map(stepForPeople)] : []),
    "",
  ].join("\n");
};

/** Tells where parties stand on terms, by what, and what a person must decide. Exit codes: 0, or 2 with what is wrong. */
export const dossierPositions = (address: string, options: PositionsOptions, io: Output): Promise<number> =>
  withStore(address, "open", io, async (store) => {
    const { party, term } = options;
    const told = await store.standpoints({
      ...(party === undefined ? {} : { party }),
      ...(term === undefined ? {} : { term }),
    });
    if (told.type === "problem") return tellProblem(told.problem, io);
    for (const line of told.value.map(lineOf)) {
      io.stdout(
        options.json === true
          ? `${JSON.stringify(standpointSchema.parse(line))}\n`
          : forPeople(line, options.history === true),
      );
    }
    if (told.value.length === 0 && options.json !== true)
      io.stdout("There is no position, and none to decide on.\n");
    return 0;
  });

const isStance = (word: string | undefined): word is Stance => STANCES.some((stance) => stance === word);

const refuse = (io: Output, message: string, help: string): Promise<number> => {
  io.stderr(`${message}\n  help: ${help}\n`);
  return Promise.resolve(2);
};

/** Sets a position in the place of what the rules say, or takes that back. Exit codes as of every change of a store. */
export const dossierDecide = (
  address: string,
  {
    party,
    term,
    stance,
  }: { readonly party: string; readonly term: string; readonly stance: string | undefined },
  options: DecideOptions,
  io: Output,
): Promise<number> => {
  const { reason, statement = [], withdraw } = options;
  if (withdraw === true) {
    return withStore(address, "open", io, async (store) => {
      const { withdrawOverride } = await import("@foedus/dossier/store");
      const outcome = await withdrawOverride(store, { party, term }, authorOf(options));
      return tellOutcome("decide", store, outcome, options, io);
    });
  }
  if (!isStance(stance)) {
    const message = `“${stance ?? ""}” is no stance.`;
    return refuse(io, message, `Name one of ${STANCES.join(", ")}; or --withdraw.`);
  }
  if (reason === undefined || reason.trim() === "") {
    return refuse(io, "A position set in the place of the rules needs a reason.", "Give it: --reason TEXT.");
  }
  return withStore(address, "open", io, async (store) => {
    const { overridePosition } = await import("@foedus/dossier/store");
    const override = { party, term, stance, statements: statement, reason };
    const outcome = await overridePosition(store, override, authorOf(options));
    return tellOutcome("decide", store, outcome, options, io);
  });
};
