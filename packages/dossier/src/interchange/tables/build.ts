import type { Brief } from "../../brief/schema.js";
import type { Dossier } from "../../folder/dossier.js";
import { indexStatements } from "../../folder/statement-index.js";
import type { Report, ReportMetadata } from "../../format/report.js";
import { DOSSIER_VERSION } from "../../format/version.js";
import { standingOfPosition } from "../../standing/check-positions.js";
import { writeStanding } from "../../standing/standing.js";
import { LEVELS } from "../../wording/levels.js";
import { contentOf } from "../../wording/statements.js";
import type {
  TableAgendaItem,
  TablePosition,
  TableSlot,
  TableSource,
  TableStatement,
  TableVerdict,
  Tables,
} from "./schema.js";
import { sourcesOf } from "./sources.js";

const metadataOf = (report: Report): ReportMetadata => {
  const { name, title, publisher, published, address, language, sha256, supersedes } = report;
  const known = { name, title, publisher, published, address, language, sha256 };
  return supersedes === undefined ? known : { ...known, supersedes };
};

type FindSources = (names: readonly string[]) => readonly TableSource[];

const statements = (dossier: Dossier): readonly TableStatement[] => {
  const reports = new Map(dossier.reports.map((report) => [report.name, report]));
  return dossier.statements.flatMap((statement) => {
    const report = reports.get(statement.report);
    if (report === undefined) return [];
    const { name, title, publisher, published, address, sha256, text } = report;
    return [
      {
        statement,
        words: contentOf(statement, text),
        source: { name, title, publisher, published, address, sha256 },
      },
    ];
  });
};

const positions = ({ about, positions: all, statements: known }: Dossier, find: FindSources) => {
  const index = indexStatements(known);
  const parties = new Map(about.parties.map(({ name, title }) => [name, title]));
  const terms = new Map(about.terms.map(({ name, title }) => [name, title]));
  return all.map((position): TablePosition => {
    const standing = standingOfPosition(position, index);
    return {
      party: position.party,
      partyTitle: parties.get(position.party) ?? position.party,
      term: position.term,
      termTitle: terms.get(position.term) ?? position.term,
      stance: position.stance,
      standing: standing === null ? (position.standing ?? "") : writeStanding(standing),
      summary: position.summary,
      sources: find(position.statements),
    };
  });
};

const slots = ({ agreements }: Brief, find: FindSources): readonly TableSlot[] =>
  agreements.flatMap((agreement) =>
    agreement.articles.flatMap((article) => {
      const sources = find(article.sources.map(({ id }) => id));
      return article.slots.map(({ name, title, state, text, note, hole }) => ({
        instrument: agreement.name,
        article: article.name,
        articleTitle: article.title,
        force: article.force,
        slot: name,
        title,
        state,
        text,
        note,
        hole,
        sources,
      }));
    }),
  );

const agenda = (brief: Brief, all: readonly TableSlot[]): readonly TableAgendaItem[] =>
  brief.agenda.map((item) => ({
    ...item,
    sources: all.find(({ hole }) => hole === item.hole)?.sources ?? [],
  }));

const verdicts = (brief: Brief, find: FindSources): readonly TableVerdict[] => {
  const sources = find(
    brief.agreements.flatMap(({ articles }) =>
      articles.flatMap((article) => article.sources.map(({ id }) => id)),
    ),
  ).map(({ report, id }) => `${report}/${id}`);
  return brief.scenarios.flatMap((scenario) =>
    scenario.questions.flatMap((question) =>
      question.answers.flatMap((answer) =>
        LEVELS.map(({ level }) => ({
          scenario: scenario.name,
          scenarioTitle: scenario.title,
          question: question.name,
          sentence: question.sentence,
          side: question.side,
          variant: answer.variant,
          defecting: answer.defecting,
          assumption: answer.assumption,
          level,
          verdict: answer.verdicts[level],
          withGatesFree: answer.withGatesFree?.[level] ?? null,
          because: answer.because[level],
          turnsOn: answer.turnsOn,
          sources,
        })),
      ),
    ),
  );
};

/** Every table of a dossier and its brief, in the order of the dossier, each row with its sources in full. */
export const tablesOf = (dossier: Dossier, brief: Brief): Tables => {
  const find = sourcesOf(dossier);
  const { name, title, asOf } = dossier.about;
  const allSlots = slots(brief, find);
  return {
    version: DOSSIER_VERSION,
    kind: "tables",
    dossier: { name, title, asOf },
    reports: dossier.reports.map(metadataOf),
    statements: statements(dossier),
    positions: positions(dossier, find),
    slots: allSlots,
    agenda: agenda(brief, allSlots),
    verdicts: verdicts(brief, find),
  };
};
