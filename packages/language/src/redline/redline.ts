import type { Instrument, Model } from "@foedus/engine";
import { differencesOf } from "./differences.js";
import type { Difference } from "./differences.js";
import { agreementPart, definitionParts } from "./text-parts.js";

/** A version of a text: the agreements in question, and the model that they were read into. */
export interface Version {
  readonly model: Model;
  readonly instruments: readonly Instrument[];
}

/**
 * What two versions say differently: agreements, articles, clauses, sentences, and the terms they define, compared in normal form,
 * so that neither order nor layout nor comments count. Agreements are paired by name; a single one of each version is paired
 * whatever it is called.
 */
export function redline(before: Version, after: Version): readonly Difference[] {
  const [one, other] = [before, after].map(({ model, instruments }) =>
    instruments.map((instrument) => agreementPart(model, instrument)),
  );
  const defined = differencesOf(
    [],
    definitionParts(before.model, before.instruments),
    definitionParts(after.model, after.instruments),
  );
  const [old = [], young = []] = [one, other];
  const [only, ...more] = old;
  const [single, ...others] = young;
  const isPair = only !== undefined && single !== undefined && more.length + others.length === 0;
  const texts = isPair
    ? differencesOf([], [{ ...only, key: single.key }], [single])
    : differencesOf([], old, young);
  return [...texts, ...defined];
}
