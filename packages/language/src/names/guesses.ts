import {
  WorkspaceCache,
  type AstNodeDescription,
  type LangiumCoreServices,
  type Reference,
  type ReferenceInfo,
  type Scope,
} from "langium";
import { Agreement, Article } from "../generated/ast.js";
import { LEFT_OUT } from "../parsing/words.js";
import { NameIndex } from "./suggest.js";

/** So many different names may be missing before guessing ends: of more, nobody would read what is said. */
const MOST_GUESSES = 200;

/** A shorter name is like too many others. */
const SHORTEST = 2;

/** A name that nothing declares, and what was taken for it all the same. */
export interface Guess {
  readonly info: ReferenceInfo;
  readonly description: AstNodeDescription;
  /** What of the written name is wrong: of `strats.article-3` only `strats`, if there is an agreement `straits` with such an article. */
  readonly part: string;
  /** Of a path of which only the agreement is wrong: the agreement that is meant. */
  readonly agreement: AstNodeDescription | null;
}

const NUMBER = /article-([0-9][A-Za-z0-9-]*)$/u;

/** An article of another number is another article and no slip of the pen. */
const hasSameNumber = (name: string, other: string): boolean => {
  const number = NUMBER.exec(other)?.[1];
  return number === undefined || name.endsWith(`-${number}`);
};

const guessed = new WeakMap<Reference, Guess>();

/** What was taken for a name that nothing declares; undefined for one that is declared, or is like none. */
export const guessOf = (reference: Reference): Guess | undefined => guessed.get(reference);

/** A path as it was meant: of `strats.article-3.us` the misspelt part put right. */
export function meantPath(reference: Reference): string {
  const guess = guessOf(reference);
  if (guess === undefined) return reference.$refText;
  return (guess.agreement ?? guess.description).name + reference.$refText.slice(guess.part.length);
}

/**
 * Guesses what is meant by names that nothing declares, so that one slip of the pen is one mistake and changes nothing else. Each
 * guess is kept, and reported as an unknown name.
 */
export class Guesses {
  private readonly indexes: WorkspaceCache<string, NameIndex>;
  private readonly tried: WorkspaceCache<string, Set<string>>;
  private readonly names: WorkspaceCache<string, ReadonlySet<string>>;
  private readonly agreements: WorkspaceCache<string, ReadonlyMap<string, AstNodeDescription>>;

  constructor(private readonly services: LangiumCoreServices) {
    this.indexes = new WorkspaceCache(services.shared);
    this.tried = new WorkspaceCache(services.shared);
    this.names = new WorkspaceCache(services.shared);
    this.agreements = new WorkspaceCache(services.shared);
  }

  /** What is meant by a name that its scope does not hold. */
  guess(info: ReferenceInfo, scope: Scope): AstNodeDescription | undefined {
    const written = info.reference.$refText;
    const wanted = this.services.shared.AstReflection.getReferenceType(info);
    const tried = this.tried.get("", () => new Set());
    tried.add(`${wanted} ${written}`);
    const isTelling = written.length >= SHORTEST && !written.includes(LEFT_OUT);
    // A name that something of another kind has is no slip of the pen.
    if (!isTelling || tried.size > MOST_GUESSES || this.names.get("", () => this.allNames()).has(written)) {
      return undefined;
    }
    const guess =
      wanted === Article.$type
        ? this.article(info, scope, written)
        : this.plain(info, scope, wanted, written);
    if (guess !== undefined && "ref" in info.reference) guessed.set(info.reference, guess);
    return guess?.description;
  }

  private plain(info: ReferenceInfo, scope: Scope, wanted: string, written: string): Guess | undefined {
    // Where a declaration lacks its name, that may be the one which is missing.
    const description =
      scope.getElement(LEFT_OUT) ?? scope.getElement(this.indexOf(wanted, scope).closest(written) ?? "");
    return description === undefined ? undefined : { info, description, part: written, agreement: null };
  }

  private article(info: ReferenceInfo, scope: Scope, written: string): Guess | undefined {
    const [first = "", ...rest] = written.split(".");
    const agreements = this.agreements.get("", () => this.agreementsByName());
    if (rest.length > 0 && !agreements.has(first)) {
      const meant = new NameIndex(agreements.keys()).closest(first) ?? LEFT_OUT;
      const description = scope.getElement([meant, ...rest].join("."));
      const agreement = agreements.get(meant);
      if (description !== undefined && agreement !== undefined)
        return { info, description, part: first, agreement };
    }
    const index = this.indexOf(Article.$type, scope);
    for (const name of info.property === "target"
      ? [written, written.slice(0, written.lastIndexOf("."))]
      : [written]) {
      const description = scope.getElement(index.closest(name) ?? "");
      if (description !== undefined && hasSameNumber(name, description.name))
        return { info, description, part: name, agreement: null };
    }
    // Where an article lacks its number, that may be the one which is missing.
    const isOfAgreement = agreements.has(first);
    const unnumbered = scope.getElement(isOfAgreement ? `${first}.${LEFT_OUT}` : LEFT_OUT);
    if (unnumbered === undefined) return undefined;
    const part = isOfAgreement ? [first, ...rest.slice(0, 1)].join(".") : first;
    return { info, description: unnumbered, part, agreement: null };
  }

  private allNames(): ReadonlySet<string> {
    const all = this.services.shared.workspace.IndexManager.allElements();
    return new Set(all.map(({ name }) => name).toArray());
  }

  private agreementsByName(): ReadonlyMap<string, AstNodeDescription> {
    const all = this.services.shared.workspace.IndexManager.allElements(Agreement.$type);
    return new Map(all.map((description) => [description.name, description] as const).toArray());
  }

  private indexOf(wanted: string, scope: Scope): NameIndex {
    return this.indexes.get(wanted, () => {
      const names = scope
        .getAllElements()
        .map(({ name }) => name)
        .filter((name) => !name.includes(LEFT_OUT));
      const all = names.toArray();
      const short = wanted === Article.$type ? all.map((name) => name.slice(name.indexOf(".") + 1)) : [];
      return new NameIndex([...all, ...short]);
    });
  }
}
