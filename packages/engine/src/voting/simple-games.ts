/**
 * Monotone rules over numbered voters, kept so small that two equal ones are one object: what a decision diagram is made from, and
 * what a game's answer is compiled to. (Simple games: von Neumann and Morgenstern 1944; equal parts kept once: Bryant 1986.)
 */
export interface SimpleGame {
  readonly id: number;
  readonly form: Form;
  /** The first voter it speaks of; infinite where it speaks of none. */
  readonly first: number;
  /** How many voters it names, each as often as it does: what it takes to look it through. */
  readonly volume: number;
}

type Form = { readonly type: "always" } | { readonly type: "never" } | Quota | Parts;

/** Voters in ascending order; no weight is nothing or above the quota. Where all are needed, each weighs one. */
interface Quota {
  readonly type: "threshold";
  readonly quota: number;
  readonly places: readonly number[];
  readonly weights: readonly number[];
}

/** So many of two or more parts, none of which is constant. */
interface Parts {
  readonly type: "at_least";
  readonly needed: number;
  readonly parts: readonly SimpleGame[];
}

const CONSTANT = { first: Number.POSITIVE_INFINITY, volume: 1 };

/** Makes simple games; games of two makers are not to be mixed. */
export class SimpleGames {
  readonly always: SimpleGame = { id: 0, form: { type: "always" }, ...CONSTANT };
  readonly never: SimpleGame = { id: 1, form: { type: "never" }, ...CONSTANT };
  readonly #known = new Map<string, SimpleGame>();

  /** How many different games were made. */
  get size(): number {
    return this.#known.size;
  }

  /** Those whose weights reach the quota. A voter who stands there twice weighs both times. */
  threshold(quota: number, members: Iterable<readonly [place: number, weight: number]>): SimpleGame {
    const weightOf = new Map<number, number>();
    for (const [place, weight] of members) {
      if (weight > 0) weightOf.set(place, (weightOf.get(place) ?? 0) + weight);
    }
    const places = [...weightOf.keys()].sort((first, second) => first - second);
    return this.#weighing(
      quota,
      places,
      places.map((place) => weightOf.get(place) ?? 0),
    );
  }

  /** One voter. */
  voter(place: number): SimpleGame {
    return this.#weighing(1, [place], [1]);
  }

  /** All of the parts. What every one needs is said once, and taken as given in the others. */
  all(parts: readonly SimpleGame[]): SimpleGame {
    return this.#joined(parts, true);
  }

  /** One of the parts. Who suffices alone is said once, and left out of the others. */
  any(parts: readonly SimpleGame[]): SimpleGame {
    return this.#joined(parts, false);
  }

  /**
   * One voter and a game. Unlike `all` it leaves the game as it is where the voter stands in it, so that what many voters wait for
   * stays the same for each of them.
   */
  withVoter(place: number, game: SimpleGame): SimpleGame {
    const voter = this.voter(place);
    if (game === this.always) return voter;
    if (game === this.never) return game;
    if (isOfSingles(game, true)) return placesOf(game).includes(place) ? game : this.all([voter, game]);
    const parts = joins(game, true) ? [voter, ...partsOf(game)] : [voter, game];
    return this.#kept({ type: "at_least", needed: parts.length, parts });
  }

  /** So many of the parts; what all of them need, or each suffices with, is said once. */
  atLeast(needed: number, parts: readonly SimpleGame[]): SimpleGame {
    const plain = this.#counted(needed, parts);
    const { form } = plain;
    if (form.type !== "at_least" || isAll(form) || form.needed === 1) return plain;
    return this.#shared(form, true) ?? this.#shared(form, false) ?? plain;
  }

  /** So many of (X and A, X and B, …) is X and so many of (A, B, …); and likewise with "or". Null where nothing is shared. */
  #shared({ needed, parts }: Parts, all: boolean): SimpleGame | null {
    const split = parts.map((part) => splitOf(part, all));
    const places = inEvery(split.map((each) => each.places));
    const others = inEvery(split.map((each) => each.others));
    if (places.size === 0 && others.size === 0) return null;
    const join = (games: readonly SimpleGame[]): SimpleGame => this.#joined(games, all);
    const rest = split.map((each) =>
      join([
        this.#singles(
          each.places.filter((place) => !places.has(place)),
          all,
        ),
        ...each.others.filter((other) => !others.has(other)),
      ]),
    );
    return join([this.#singles([...places], all), ...others, this.atLeast(needed, rest)]);
  }

  /** The game among the others, once these voters are known to be in favour, or not to be. */
  assume(game: SimpleGame, places: ReadonlySet<number>, inFavour: boolean): SimpleGame {
    const known = new Map<SimpleGame, SimpleGame>();
    const visit = (one: SimpleGame): SimpleGame => {
      const { form } = one;
      if (form.type === "always" || form.type === "never") return one;
      const remembered = known.get(one);
      if (remembered !== undefined) return remembered;
      const changed =
        form.type === "threshold"
          ? this.#without(one, form, places, inFavour)
          : this.#rejoined(one, form, form.parts.map(visit));
      known.set(one, changed);
      return changed;
    };
    return visit(game);
  }

  /** The game once its first voter is known to be in favour, or not to be. */
  assumeFirst(game: SimpleGame, inFavour: boolean): SimpleGame {
    const { form, first } = game;
    if (form.type === "always" || form.type === "never") return game;
    if (form.type === "threshold") {
      const quota = inFavour ? form.quota - (form.weights[0] ?? 0) : form.quota;
      return this.#weighing(quota, form.places.slice(1), form.weights.slice(1));
    }
    return this.#counted(
      form.needed,
      form.parts.map((part) => (part.first === first ? this.assumeFirst(part, inFavour) : part)),
    );
  }

  #without(game: SimpleGame, form: Quota, places: ReadonlySet<number>, inFavour: boolean): SimpleGame {
    let { quota } = form;
    const left: number[] = [];
    const weights: number[] = [];
    for (const [index, place] of form.places.entries()) {
      const weight = form.weights[index] ?? 0;
      if (!places.has(place)) {
        left.push(place);
        weights.push(weight);
      } else if (inFavour) quota -= weight;
    }
    return left.length === form.places.length ? game : this.#weighing(quota, left, weights);
  }

  #rejoined(game: SimpleGame, form: Parts, parts: readonly SimpleGame[]): SimpleGame {
    if (parts.every((part, index) => part === form.parts[index])) return game;
    if (isAll(form)) return this.all(parts);
    return form.needed === 1 ? this.any(parts) : this.#counted(form.needed, parts);
  }

  #weighing(quota: number, places: readonly number[], weights: readonly number[]): SimpleGame {
    if (quota <= 0) return this.always;
    let sum = 0;
    let least = Number.POSITIVE_INFINITY;
    let most = 0;
    for (const weight of weights) {
      const counted = Math.min(weight, quota);
      sum += counted;
      least = Math.min(least, counted);
      most = Math.max(most, counted);
    }
    if (sum < quota) return this.never;
    // Where each is needed, or one suffices, or all weigh the same, only how many they are matters.
    const everyone = sum - least < quota;
    const equal = everyone || least === most;
    return this.#kept({
      type: "threshold",
      quota: everyone ? places.length : equal ? Math.ceil(quota / least) : quota,
      places,
      weights: weights.map((weight) => (equal ? 1 : Math.min(weight, quota))),
    });
  }

  /** So many of the parts, constants and single voters folded. */
  #counted(needed: number, parts: readonly SimpleGame[]): SimpleGame {
    const open: SimpleGame[] = [];
    let left = needed;
    for (const part of parts) {
      if (part === this.always) left -= 1;
      else if (part !== this.never) open.push(part);
    }
    if (left <= 0) return this.always;
    if (left > open.length) return this.never;
    const [only] = open;
    if (only !== undefined && open.every((part) => part === only)) return only;
    if (open.every(isVoter))
      return this.threshold(
        left,
        open.map((part) => [part.first, 1] as const),
      );
    if (left === open.length) return this.all(open);
    if (left === 1) return this.any(open);
    return this.#kept({ type: "at_least", needed: left, parts: open });
  }

  #joined(given: readonly SimpleGame[], all: boolean): SimpleGame {
    const [neutral, absorbing] = all ? [this.always, this.never] : [this.never, this.always];
    const [only, ...more] = new Set(given.filter((part) => part !== neutral));
    if (only === undefined) return neutral;
    if (more.length === 0) return only;
    let parts: readonly SimpleGame[] = [only, ...more];
    for (;;) {
      const flat = new Set<SimpleGame>();
      for (const part of parts.flatMap((one) => (joins(one, all) ? partsOf(one) : [one]))) {
        if (part === absorbing) return absorbing;
        if (part !== neutral) flat.add(part);
      }
      const singles = new Set([...flat].flatMap((part) => (isOfSingles(part, all) ? placesOf(part) : [])));
      const others = [...flat].filter((part) => !isOfSingles(part, all));
      const settled = singles.size === 0 ? others : others.map((part) => this.assume(part, singles, all));
      const single = this.#singles([...singles], all);
      const next = singles.size === 0 ? settled : [single, ...settled];
      if (settled.every((part, index) => part === others[index])) {
        const [first] = next;
        if (first === undefined) return neutral;
        if (next.length === 1) return first;
        return this.#kept({ type: "at_least", needed: all ? next.length : 1, parts: next });
      }
      parts = next;
    }
  }

  /** All of these voters; or one of them. */
  #singles(places: readonly number[], all: boolean): SimpleGame {
    return this.threshold(
      all ? places.length : 1,
      places.map((place) => [place, 1] as const),
    );
  }

  #kept(form: Quota | Parts): SimpleGame {
    const key =
      form.type === "threshold"
        ? `${String(form.quota)}:${form.places.join(",")}:${form.quota === 1 ? "" : form.weights.join(",")}`
        : `${String(form.needed)} of ${form.parts.map(({ id }) => id).join(",")}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const first =
      form.type === "threshold"
        ? (form.places[0] ?? 0)
        : form.parts.reduce((least, part) => Math.min(least, part.first), Number.POSITIVE_INFINITY);
    const volume =
      form.type === "threshold" ? form.places.length : form.parts.reduce((sum, part) => sum + part.volume, 0);
    const made = { id: this.#known.size + 2, form, first, volume };
    this.#known.set(key, made);
    return made;
  }
}

function isVoter({ form }: SimpleGame): boolean {
  return form.type === "threshold" && form.places.length === 1;
}

function isAll({ needed, parts }: Parts): boolean {
  return needed === parts.length;
}

/** Whether the game is that all of its parts pass; or that one does. */
function joins({ form }: SimpleGame, all: boolean): boolean {
  return form.type === "at_least" && (all ? isAll(form) : form.needed === 1);
}

function partsOf({ form }: SimpleGame): readonly SimpleGame[] {
  return form.type === "at_least" ? form.parts : [];
}

/** Whether the game is that each of its voters is in favour; or that one is. */
function isOfSingles({ form }: SimpleGame, all: boolean): boolean {
  if (form.type !== "threshold") return false;
  if (!all) return form.quota === 1;
  return form.quota === form.places.length && form.weights.every((weight) => weight === 1);
}

function placesOf({ form }: SimpleGame): readonly number[] {
  return form.type === "threshold" ? form.places : [];
}

/** What a game needs all of, or suffices one of: single voters, and other parts. */
function splitOf(
  game: SimpleGame,
  all: boolean,
): { readonly places: readonly number[]; readonly others: readonly SimpleGame[] } {
  const parts = joins(game, all) ? partsOf(game) : [game];
  return {
    places: parts.flatMap((part) => (isOfSingles(part, all) ? placesOf(part) : [])),
    others: parts.filter((part) => !isOfSingles(part, all)),
  };
}

/** What stands in every list; none names anything twice. */
function inEvery<Item>(lists: readonly (readonly Item[])[]): ReadonlySet<Item> {
  const times = new Map<Item, number>();
  for (const list of lists) for (const item of list) times.set(item, (times.get(item) ?? 0) + 1);
  return new Set([...times].flatMap(([item, count]) => (count === lists.length ? [item] : [])));
}
