import { csv } from "../csv.js";
import type { Column } from "../csv.js";
import type {
  TableAgendaItem,
  TablePosition,
  TableSlot,
  TableSource,
  TableStatement,
  TableVerdict,
  Tables,
} from "./schema.js";

const listed = (items: readonly string[]): string => items.join("; ");

const spans = (all: readonly (readonly [number, number])[]): string =>
  listed(all.map(([start, end]) => `${start}-${end}`));

const named = ({ name, party }: { readonly name: string; readonly party: string | null }): string =>
  party === null ? name : `${name} (${party})`;

const quotes = (words: readonly string[]): string => `“${words.join(" … ")}”`;

const column = <Row>(name: string, cell: (row: Row) => string): Column<Row> => ({ name, cell });

/** The columns that say where a row comes from: its statements in the same order, and each report once. */
const sourceColumns = (): readonly Column<{ readonly sources: readonly TableSource[] }>[] => [
  column("sources", ({ sources }) => listed(sources.map(({ report, id }) => `${report}/${id}`))),
  column("source_words", ({ sources }) => listed(sources.map(({ words }) => quotes(words)))),
  column("source_speakers", ({ sources }) =>
    listed(
      sources.map(({ speaker, party, through }) =>
        [...through, { name: speaker, party }].map(named).join(" > "),
      ),
    ),
  ),
  column("source_reports", ({ sources }) =>
    listed([
      ...new Set(
        sources.map(({ title, publisher, published, address }) =>
          [`“${title}”`, publisher, published, ...(address === null ? [] : [address])].join(", "),
        ),
      ),
    ]),
  ),
];

const REPORTS: readonly Column<Tables["reports"][number]>[] = [
  column("name", ({ name }) => name),
  column("title", ({ title }) => title),
  column("publisher", ({ publisher }) => publisher),
  column("published", ({ published }) => published),
  column("address", ({ address }) => address ?? ""),
  column("language", ({ language }) => language),
  column("sha256", ({ sha256 }) => sha256),
  column("supersedes", ({ supersedes }) => supersedes ?? ""),
];

const STATEMENTS: readonly Column<TableStatement>[] = [
  column("report", ({ statement }) => statement.report),
  column("id", ({ statement }) => statement.id),
  column("parent", ({ statement }) => statement.parent ?? ""),
  column("level", ({ statement }) => statement.level),
  column("speaker", ({ statement }) => statement.speaker.name),
  column("party", ({ statement }) => statement.speaker.party ?? ""),
  column("through", ({ statement }) => statement.chain.map(named).join(" > ")),
  column("acts", ({ statement }) => listed(statement.acts)),
  column("quotation", ({ statement }) => statement.quotation),
  column("words", ({ words }) => words.join(" … ")),
  column("venue", ({ statement }) => statement.venue ?? ""),
  column("date", ({ statement }) => statement.date ?? ""),
  column("status", ({ statement }) => statement.status),
  column("confidence", ({ statement }) => String(statement.confidence)),
  column("reason", ({ statement }) => statement.reason),
  column("gloss", ({ statement }) =>
    listed((statement.gloss ?? []).map(({ words, meaning }) => `“${words}” is read as ${meaning}`)),
  ),
  column("speaker_spans", ({ statement }) => spans(statement.speaker.spans)),
  column("cue_spans", ({ statement }) => spans(statement.cue)),
  column("content_spans", ({ statement }) => spans(statement.content)),
  column("report_title", ({ source }) => source.title),
  column("publisher", ({ source }) => source.publisher),
  column("published", ({ source }) => source.published),
  column("address", ({ source }) => source.address ?? ""),
  column("sha256", ({ source }) => source.sha256),
];

const POSITIONS: readonly Column<TablePosition>[] = [
  column("party", ({ party }) => party),
  column("party_title", ({ partyTitle }) => partyTitle),
  column("term", ({ term }) => term),
  column("term_title", ({ termTitle }) => termTitle),
  column("stance", ({ stance }) => stance),
  column("standing", ({ standing }) => standing),
  column("summary", ({ summary }) => summary),
  ...sourceColumns(),
];

const SLOTS: readonly Column<TableSlot>[] = [
  column("instrument", ({ instrument }) => instrument),
  column("article", ({ article }) => article),
  column("article_title", ({ articleTitle }) => articleTitle),
  column("force", ({ force }) => force),
  column("slot", ({ slot }) => slot),
  column("title", ({ title }) => title),
  column("state", ({ state }) => state),
  column("text", ({ text }) => text),
  column("note", ({ note }) => note ?? ""),
  column("hole", ({ hole }) => hole ?? ""),
  ...sourceColumns(),
];

interface AgendaRow {
  readonly item: TableAgendaItem;
  readonly sources: readonly TableSource[];
  readonly answer: TableAgendaItem["answers"][number] | null;
}

/** One row for each answer; an item without answers keeps a row of its own. */
const agendaRows = (agenda: readonly TableAgendaItem[]): readonly AgendaRow[] =>
  agenda.flatMap((item) => {
    const { answers, sources } = item;
    return (answers.length === 0 ? [null] : answers).map((answer) => ({ item, sources, answer }));
  });

const AGENDA: readonly Column<AgendaRow>[] = [
  column("rank", ({ item }) => String(item.rank)),
  column("hole", ({ item }) => item.hole),
  column("question", ({ item }) => item.question),
  column("must_answer", ({ item }) => listed(item.mustAnswer)),
  column("why", ({ item }) => item.why),
  column("answer", ({ answer }) => answer?.answer ?? ""),
  column("effects", ({ answer }) => listed(answer?.effects ?? [])),
  ...sourceColumns(),
];

const VERDICTS: readonly Column<TableVerdict>[] = [
  column("scenario", ({ scenario }) => scenario),
  column("scenario_title", ({ scenarioTitle }) => scenarioTitle),
  column("question", ({ question }) => question),
  column("sentence", ({ sentence }) => sentence),
  column("side", ({ side }) => side),
  column("variant", ({ variant }) => variant ?? ""),
  column("defecting", ({ defecting }) => listed(defecting)),
  column("assumption", ({ assumption }) => assumption),
  column("level", ({ level }) => level),
  column("verdict", ({ verdict }) => verdict),
  column("with_gates_free", ({ withGatesFree }) => withGatesFree ?? ""),
  column("because", ({ because }) => listed(because)),
  column("turns_on", ({ turnsOn }) => listed(turnsOn)),
  column("sources", ({ sources }) => listed(sources)),
];

/** Every table as CSV, by file name. An empty table keeps its line of names. */
export const sheetsOf = (tables: Tables): ReadonlyMap<string, string> =>
  new Map([
    ["agenda.csv", csv(AGENDA, agendaRows(tables.agenda))],
    ["positions.csv", csv(POSITIONS, tables.positions)],
    ["reports.csv", csv(REPORTS, tables.reports)],
    ["slots.csv", csv(SLOTS, tables.slots)],
    ["statements.csv", csv(STATEMENTS, tables.statements)],
    ["verdicts.csv", csv(VERDICTS, tables.verdicts)],
  ]);
