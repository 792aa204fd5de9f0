import { describe, expect, it } from "vitest";
import type { Trigger } from "../../model/instrument.js";
import { stated } from "../../model/term.js";
import { clause, pactWith } from "../../testing/pact.js";
import { assuredTogether } from "./assured-together.js";
import { protectedBy, supposedAttack } from "./supposed-attack.js";

const attackOnUkraine: Trigger = {
  type: "armed_attack",
  victim: { type: "party", name: "ukraine" },
  aggressor: { type: "party", name: "russia" },
  place: stated({ type: "anywhere" }),
  conditions: [{ type: "quality", quality: "sustained", holds: true }],
};

describe("an attack supposed for the sake of texts", () => {
  it("falls on whom they answer an attack for", () => {
    const model = pactWith();
    expect(model.instruments.flatMap((instrument) => protectedBy(model, instrument))).toEqual(["ukraine"]);
  });

  it("comes the day after the last of them entered into force, from whom they name, and is all they ask", () => {
    const model = pactWith({ clause: { ...clause, trigger: attackOnUkraine } });
    const scenario = supposedAttack(model, model.instruments, "ukraine");
    expect(scenario.events).toMatchObject([
      {
        date: "2020-01-02",
        event: {
          type: "armed_attack",
          victim: "ukraine",
          aggressor: "russia",
          qualities: [{ quality: "sustained", holds: true }],
        },
      },
    ]);
  });

  it("has every party ratify on that day what waits for ratification", () => {
    const model = pactWith({
      instrument: { signed: "2025-01-21", entryIntoForce: stated({ type: "ratifications", needed: null }) },
    });
    const { events } = supposedAttack(model, model.instruments, "ukraine");
    expect(events.map(({ date, event }) => [date, event.type])).toEqual([
      ["2025-01-22", "ratifies"],
      ["2025-01-22", "ratifies"],
      ["2025-01-22", "armed_attack"],
    ]);
  });
});

describe("what is assured together", () => {
  it("puts each other party under what holds of it, level by level", () => {
    const model = pactWith({ instrument: { force: stated("commitment") } });
    const scenario = supposedAttack(model, model.instruments, "ukraine");
    const found = assuredTogether(model, model.instruments, scenario, "ukraine", [
      { measure: "armed_force", within: { amount: 3, unit: "days" } },
    ]);
    if ("type" in found) throw new Error(found.message);
    expect(found.map(({ level, parties }) => [level, parties.assured, parties.impossible])).toEqual([
      ["law", [], ["us"]],
      ["commitment", ["us"], []],
      ["draft", ["us"], []],
      ["report", ["us"], []],
    ]);
  });
});
