import { stated, type Group, type Model, type Party, type Scenario, type Variant } from "@foedus/engine";
import {
  isAgreement,
  isArea,
  isArticle,
  isCouncil,
  isGroup,
  isMeasure,
  isParties,
  isParty,
  isPhase,
  isPlace,
  isReservation,
  isScenario,
  isVariant,
  type Agreement,
  type Declaration,
  type File,
} from "../generated/ast.js";
import { inARow } from "../names/tree.js";
import { agreementOf } from "../names/article-name.js";
import { spokenOf } from "../names/spoken-of.js";
import { lowerAgreement } from "./agreement.js";
import type { LoweringContext } from "./context.js";
import { lowerCouncil, lowerGroup } from "./group.js";
import { lowerMeasure } from "./measures.js";
import { lowerPlace } from "./place.js";
import { lowerScenario } from "./scenario.js";
import { lowerVariant } from "./variant.js";
import { nameOf } from "../names/name-of.js";

/** Trees that have been linked: the given files, and those of the library they draw on. */
export interface LinkedFiles {
  readonly given: readonly File[];
  readonly library: readonly File[];
}

/** Everything lowered from linked trees. */
export interface Lowered {
  readonly model: Model;
  readonly variants: readonly Variant[];
  readonly scenarios: readonly Scenario[];
}

function lowerParties({ given, library }: LinkedFiles, spoken: ReadonlySet<string>): readonly Party[] {
  const parties = new Map<string, Party>();
  const declaredIn = (files: readonly File[]) => files.flatMap((file) => inARow(file).nodes.filter(isParty));
  const nodes = [...declaredIn(library).filter(({ name }) => spoken.has(name)), ...declaredIn(given)];
  for (const node of nodes) {
    const members = nameOf(node.members);
    const codes = {
      ...(node.iso === undefined ? {} : { iso: node.iso }),
      ...(node.cow === undefined ? {} : { cow: node.cow }),
    };
    // A party declared in several files is one; whichever of them first names its members, or its codes, counts.
    parties.set(node.name, {
      name: node.name,
      title: node.title,
      ...(members === undefined ? {} : { members }),
      ...(Object.keys(codes).length === 0 ? {} : { codes }),
      ...parties.get(node.name),
    });
  }
  return [...parties.values()];
}

/** Lowers linked trees to the model. Of the library, only what binds and is spoken of is taken, not its scenarios. */
export function lower(files: LinkedFiles, context: LoweringContext): Lowered {
  const all = [...files.library, ...files.given];
  const declarations: readonly Declaration[] = all.flatMap((file) => file.declarations);
  const given = files.given.flatMap((file) => file.declarations);
  const spoken = spokenOf(files.given, files.library);
  const inLibrary = new Set(files.library.flatMap((file) => file.declarations));
  const byAgreement = new Map<Agreement | null, Declaration[]>();
  for (const declaration of declarations) {
    const agreement = agreementOf(declaration);
    const below = byAgreement.get(agreement);
    if (below === undefined) byAgreement.set(agreement, [declaration]);
    else below.push(declaration);
  }
  const instruments = declarations.filter(isAgreement).map((agreement) => {
    const below = byAgreement.get(agreement) ?? [];
    const parts = {
      agreement,
      parties: below.filter(isParties),
      articles: below.filter(isArticle),
      phases: below.filter(isPhase),
      reservations: below.filter(isReservation),
    };
    return lowerAgreement(parts, context);
  });
  const groups = declarations.filter(isGroup).map((group) => lowerGroup(group, context));
  const partyGroups = instruments.map((instrument): Group => ({
    name: `${instrument.name}.parties`,
    title: `Parties of ${instrument.title}`,
    membership: { known: instrument.parties.map(({ party }) => party), universe: [], others: stated([]) },
  }));
  return {
    model: {
      parties: lowerParties(files, spoken),
      groups: [...groups, ...partyGroups],
      councils: declarations.filter(isCouncil).map((council) => lowerCouncil(council, context)),
      places: declarations
        .filter((node) => isPlace(node) || isArea(node))
        .filter((node) => spoken.has(node.name) || !inLibrary.has(node))
        .map(lowerPlace),
      measures: declarations.filter(isMeasure).map(lowerMeasure),
      instruments,
    },
    variants: given.filter(isVariant).map((variant) => lowerVariant(variant, context)),
    scenarios: given.filter(isScenario).map((scenario) => lowerScenario(scenario, context)),
  };
}
