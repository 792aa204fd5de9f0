import type { SourceFile } from "@foedus/language";
import type { ProposedStatement, ReportToRead } from "@foedus/reading";
import type { Brief } from "../../brief/schema.js";
import type { Intake } from "../../intake/take-in.js";

/** What a thread is asked to do: all that takes the processor for long. */
export type Work =
  | { readonly type: "read"; readonly report: ReportToRead }
  | { readonly type: "take_in"; readonly place: string; readonly encoding: string | null }
  | {
      readonly type: "take_in_bytes";
      readonly bytes: Uint8Array;
      readonly source: string;
      readonly encoding: string | null;
    }
  | {
      readonly type: "brief";
      /** The dossier in folder form, by path. */
      readonly files: ReadonlyMap<string, string>;
      readonly library: readonly SourceFile[];
    };

/** What a thread answers. */
export type Reply =
  | { readonly type: "read"; readonly statements: readonly ProposedStatement[] }
  | { readonly type: "take_in"; readonly intake: Intake }
  | { readonly type: "brief"; readonly brief: Brief }
  | { readonly type: "failed"; readonly message: string };
