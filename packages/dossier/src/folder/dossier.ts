import type { DossierFile } from "../format/dossier.js";
import type { Position } from "../format/position.js";
import type { Report } from "../format/report.js";
import type { Statement } from "../format/statement.js";

/** Something that was read from a line of a file, with its place for later messages. */
export interface Placed<Value> {
  readonly value: Value;
  readonly file: string;
  readonly line: number;
}

/** A `.foedus` file of the dossier, not parsed. */
export interface FoedusFile {
  readonly path: string;
  readonly text: string;
}

/** A dossier read from its folder and checked: every span slices, every name resolves, no standing is raised. */
export interface Dossier {
  readonly folder: string;
  readonly about: DossierFile;
  /** By name in code point order. */
  readonly reports: readonly Report[];
  /** In the order of their files and lines. */
  readonly statements: readonly Statement[];
  readonly positions: readonly Position[];
  readonly agreements: readonly FoedusFile[];
  /** Variants in files of their own; those in the files of agreements are read with these. */
  readonly variants: readonly FoedusFile[];
  readonly scenarios: readonly FoedusFile[];
}
