import type { DossierFile } from "../format/dossier.js";
import { isByRule } from "../format/position.js";
import type { Position } from "../format/position.js";
import type { Statement } from "../format/statement.js";
import { indexStatements } from "../folder/statement-index.js";
import type { StatementIndex } from "../folder/statement-index.js";
import { standingOfPosition } from "../standing/check-positions.js";
import { writeStanding } from "../standing/standing.js";
import { partyNames } from "../wording/parties.js";
import { dayOf, indexEvidence } from "./evidence.js";
import type { Evidence, FindEvidence } from "./evidence.js";
import { positionsFrom } from "./follow.js";
import { movementOf } from "./movement.js";
import { NO_MODEL } from "./no-model.js";
import { partyOnTerm } from "./party-on-term.js";
import type { PartyOnTerm, PositionThere } from "./party-on-term.js";

/** What a dossier holds that says where parties stand. */
export interface Recorded {
  readonly about: DossierFile;
  readonly reports: readonly {
    readonly name: string;
    readonly published: string;
    readonly supersedes?: string | undefined;
  }[];
  readonly statements: readonly Statement[];
  readonly positions: readonly PositionThere[];
}

/** How things stand as of a day; without one, as they are now. */
interface Then extends Recorded {
  readonly asOf: string | null;
  readonly index: StatementIndex;
  readonly find: FindEvidence;
}

const publishedOf = ({ reports }: Recorded, name: string): string =>
  reports.find((report) => report.name === name)?.published ?? "";

/** What is known by the day about a pair; a correction that came later says nothing yet, and has corrected nothing. */
const knownBy = (then: Then, party: string | null, term: string): readonly Evidence[] => {
  const { reports, asOf } = then;
  const evidence = then.find(party, term);
  if (asOf === null) return evidence;
  const later = new Set(
    reports
      .filter(({ supersedes, published }) => supersedes !== undefined && published > asOf)
      .map(({ name }) => name),
  );
  return evidence
    .filter((one) => dayOf(one) <= asOf && !later.has(one.statement.report))
    .map((one): Evidence => ({
      ...one,
      correctedBy: one.correctedBy.filter((name) => publishedOf(then, name) <= asOf),
    }));
};

/** Whether everything that the position rests on was known by the day. */
const isKnownThen = ({ value }: PositionThere, then: Then): boolean =>
  value.statements.every((name) => {
    const [statement] = then.index.named(name);
    if (statement === undefined || then.asOf === null) return then.asOf === null;
    const published = publishedOf(then, statement.report);
    const carriers = then.index.carriersOf(statement);
    return dayOf({ statement, carriers, published, correctedBy: [], carriesAnother: false }) <= then.asOf;
  });

const withStanding = (position: PositionThere, { index }: Then): PositionThere => {
  const standing = standingOfPosition(position.value, index);
  if (standing === null) return position;
  return { ...position, value: { ...position.value, standing: writeStanding(standing) } };
};

const ruled = (value: Position): PositionThere => ({
  id: `${value.party}/${value.term}/${value.stance}`,
  revision: 0,
  value,
});

/** The positions that count: as they are recorded, or those that a person's or the rules' would have been. */
const countingThen = (here: readonly PositionThere[], byRules: readonly Position[], then: Then) => {
  if (then.asOf === null) return here;
  const persons = here.filter((one) => !isByRule(one.value) && isKnownThen(one, then));
  return persons.length > 0 ? persons : byRules.map(ruled);
};

/**
 * Where every party of a dossier stands on every term, in the order of dossier.json, and whoever speaks for nobody known last. With
 * a day, as it was known by then: of what was said later nothing counts, and what a person has set counts where all that it rests
 * on was known. Every position is given the standing that its statements give.
 */
export const standpointsAsOf = (
  recorded: Recorded,
  asOf: string | null,
  progress: (done: number) => void = () => undefined,
): readonly PartyOnTerm[] => {
  const { about, statements, positions } = recorded;
  const names = partyNames(about, NO_MODEL);
  const index = indexStatements(statements);
  const then: Then = { ...recorded, asOf, index, find: indexEvidence(statements, recorded.reports) };
  const parties = [...about.parties.map(({ name }) => name), null];
  return about.terms.flatMap(({ name: term, title: termTitle }, place) => {
    progress(place / about.terms.length);
    return parties.flatMap((party): readonly PartyOnTerm[] => {
      const steps = movementOf(knownBy(then, party, term), party);
      if (party === null) {
        return steps.length === 0 ? [] : [partyOnTerm({ party, term, recorded: [], steps, byRules: [] })];
      }
      const byRules = positionsFrom(steps, { party, term, termTitle, names });
      const here = positions
        .filter(({ value }) => value.term === term && value.party === party)
        .map((position) => withStanding(position, then));
      return [partyOnTerm({ party, term, recorded: countingThen(here, byRules, then), steps, byRules })];
    });
  });
};
