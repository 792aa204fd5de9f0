import type { Condition, Game, GroundProvision } from "@foedus/engine";

/**
 * A closed game as a Promela model of the same states: a bit for every move, the instant, a bit for every breach that
 * something turns on. One process, one option for each move and one for the end of an instant; each is one transition.
 * Votes are counted in a variable of their own, which follows from the bits, so that a guard costs SPIN no more than it
 * must. Written for games without hindrance, displacement, prohibition, notice, weighted votes and given moves.
 */
export function promelaOf(game: Game): string {
  return new PromelaWriter(game).text();
}

/** More moves than this towards one condition are counted as they are made. */
const ADDED_UP = 3;

class PromelaWriter {
  readonly #game: Game;
  readonly #moves = new Map<string, string>();
  readonly #breaches = new Map<string, string>();
  readonly #counters = new Map<string, string>();

  constructor(game: Game) {
    this.#game = game;
    for (const provision of game.provisions) {
      for (const condition of conditionsOf(provision)) this.#declare(condition);
      for (const leaf of provision.permitted) this.#move(`perform:${provision.owner}:${leaf}`);
    }
  }

  text(): string {
    const { provisions, instants } = this.#game;
    const last = instants.length;
    const variables = [
      ...[...this.#moves.values(), ...this.#breaches.values()].map((name) => `bit ${name};`),
      ...[...this.#counters.values()].map((name) => `byte ${name};`),
      "byte instant;",
    ];
    const options = [...this.#moves].map(([name, variable]) => {
      const ways = provisions.map((provision) => this.#lets(provision, name)).filter((way) => way !== "");
      const counted = [...this.#counters]
        .filter(([key]) => (JSON.parse(key) as readonly string[]).includes(name))
        .map(([, counter]) => ` ${counter}++;`)
        .join("");
      return `  :: d_step { instant < ${String(last)} && !${variable} && (${ways.join(" || ")}) -> ${variable} = 1;${counted} }`;
    });
    const broken = [...this.#breaches].map(([name, variable]) => {
      const duty = provisions.find((provision) => provision.name === name);
      return duty === undefined ? "" : ` ${variable} = ${variable} || (${this.#fails(duty)});`;
    });
    options.push(`  :: d_step { instant < ${String(last)} ->${broken.join("")} instant++ }`);
    return `${variables.join("\n")}\n\nactive proctype play() {\nend:\n  do\n${options.join("\n")}\n  od\n}\n`;
  }

  #declare(condition: Condition): void {
    if (condition.kind === "breach") {
      this.#breaches.set(condition.of, `b${String(this.#breaches.size)}`);
      return;
    }
    if (condition.kind === "weighted_vote") throw new Error("Weighted votes are not written as Promela.");
    for (const { move } of condition.moves) this.#move(move);
    const key = keyOf(condition);
    if (condition.moves.length > ADDED_UP && !this.#counters.has(key))
      this.#counters.set(key, `c${String(this.#counters.size)}`);
  }

  #move(name: string): string {
    const known = this.#moves.get(name) ?? `m${String(this.#moves.size)}`;
    this.#moves.set(name, known);
    return known;
  }

  /** Under which circumstances a provision lets a move be made; empty for never. */
  #lets(provision: GroundProvision, name: string): string {
    const { owner, permitted, conditions, ends, opens } = provision;
    if (permitted.some((leaf) => `perform:${owner}:${leaf}` === name)) return `(${this.#arisen(provision)})`;
    const over = this.#notOver(provision);
    const since = (from: number): string => `instant >= ${String(this.#rowFrom(from))} && ${over}`;
    const counts = (condition: Condition): boolean =>
      condition.kind !== "breach" && condition.moves.some(({ move }) => move === name);
    const early = (condition: Condition): boolean => condition.kind === "consent" || condition.kind === "act";
    const ways = [
      ...conditions.filter(counts).map((condition) => since(early(condition) ? -Infinity : opens)),
      ...ends.filter(({ condition }) => counts(condition)).map(({ from }) => since(from)),
    ];
    return ways.map((way) => `(${way})`).join(" || ");
  }

  #arisen(provision: GroundProvision): string {
    const met = provision.conditions.map((condition) => this.#met(condition));
    return [`instant >= ${String(this.#rowFrom(provision.opens))}`, this.#notOver(provision), ...met].join(
      " && ",
    );
  }

  #notOver({ closes, ends }: GroundProvision): string {
    const open = closes === null ? "1" : `instant < ${String(this.#rowFrom(closes))}`;
    return [open, ...ends.map(({ condition }) => `!${this.#met(condition)}`)].join(" && ");
  }

  #met(condition: Condition): string {
    if (condition.kind === "breach") return this.#breaches.get(condition.of) ?? "0";
    if (condition.kind === "weighted_vote") return "0";
    const counter = this.#counters.get(keyOf(condition));
    const sum = counter ?? condition.moves.map(({ move }) => this.#move(move)).join(" + ");
    return `(${sum} >= ${String(condition.needed)})`;
  }

  /** A duty that is due and not performed. */
  #fails(provision: GroundProvision): string {
    const { due, owner, required } = provision;
    if (due.type !== "at") return "0";
    const given = required.map(
      (leaves) => `(${leaves.map((leaf) => this.#move(`perform:${owner}:${leaf}`)).join(" || ")})`,
    );
    return `${this.#arisen(provision)} && instant >= ${String(this.#rowFrom(due.moment))} && !(${given.join(" && ")})`;
  }

  /** The first instant that is not before a moment. */
  #rowFrom(moment: number): number {
    const { instants } = this.#game;
    const row = instants.findIndex((instant) => instant >= moment);
    return row < 0 ? instants.length : row;
  }
}

function conditionsOf({ conditions, ends }: GroundProvision): readonly Condition[] {
  return [...conditions, ...ends.map(({ condition }) => condition)];
}

function keyOf(condition: Exclude<Condition, { kind: "breach" | "weighted_vote" }>): string {
  return JSON.stringify(condition.moves.map(({ move }) => move));
}
