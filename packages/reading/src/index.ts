export { isCalendarDate } from "./dates/calendar.js";
export { READER_VERSION } from "./version.js";
export { readReport, type ReportToRead } from "./read-report.js";
export {
  ACTS,
  type Act,
  type Carrier,
  type ProposedStatement,
  type Quotation,
  type Span,
  type Speaker,
  type StatementLevel,
} from "./statement.js";
