import { isByRule } from "../../format/position.js";
import type { RecordChange } from "../commands/command.js";
import { usualSheet } from "../records/identity.js";
import type { Row } from "../records/rows.js";
import type { Database } from "../tables.js";

/** Where a record stands in the folder form: its sheet, and its order in it. */
export interface Placing {
  readonly sheet: string | null;
  readonly place: number | null;
}

/** The sheet of the positions that follow from rules. */
const RULES_SHEET = "by-rule";

/** Decides where records stand for which the command does not say it: where they stood, else last in their sheet. */
export class Places {
  readonly #database: Database;
  readonly #last = new Map<string, number>();

  constructor(database: Database) {
    this.#database = database;
  }

  async of(change: RecordChange, before: Row | undefined): Promise<Placing> {
    const usual = usualSheet(change);
    if (usual === null) return { sheet: null, place: null };
    // In the order of their names, whenever they came to follow.
    if (change.kind === "position" && isByRule(change.value)) return { sheet: RULES_SHEET, place: 0 };
    const given = {
      sheet: "sheet" in change ? change.sheet : undefined,
      place: "place" in change ? change.place : undefined,
    };
    // What a person sets in a rule's place leaves the rules' sheet.
    const former = before?.sheet === RULES_SHEET ? null : before?.sheet;
    const sheet = given.sheet ?? former ?? usual;
    if (given.place !== undefined) return { sheet, place: given.place };
    const stays = before !== undefined && before.content !== null && before.sheet === sheet;
    return { sheet, place: stays ? before.place : await this.#next(change.kind, sheet) };
  }

  async #next(kind: string, sheet: string): Promise<number> {
    const key = `${kind} ${sheet}`;
    const known = this.#last.get(key) ?? (await this.#lastIn(kind, sheet));
    this.#last.set(key, known + 1);
    return known + 1;
  }

  async #lastIn(kind: string, sheet: string): Promise<number> {
    const found = await this.#database
      .selectFrom("records")
      .select(({ fn }) => fn.max("place").as("last"))
      .where("kind", "=", kind)
      .where("sheet", "=", sheet)
      .executeTakeFirst();
    return found?.last ?? 0;
  }
}
