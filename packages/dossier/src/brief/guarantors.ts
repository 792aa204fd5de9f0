import type { Model } from "@foedus/engine";

/**
 * The parties that are said to give the guarantee: those named, and for a group its known members, each once. Who may
 * belong besides is an open term, and is left to the questions that turn on it.
 */
export const guarantorParties = (model: Model, named: readonly string[]): readonly string[] => {
  const parties = new Set(model.parties.map(({ name }) => name));
  const members = named.flatMap((name) => {
    const group = model.groups.find((candidate) => candidate.name === name);
    return group === undefined ? [name] : group.membership.known;
  });
  return [...new Set(members)].filter((name) => parties.has(name));
};
