import type { Brief, Dossier } from "@foedus/dossier";
import type { Jobs } from "@foedus/dossier/jobs";
import type { IntakeThread } from "@foedus/dossier/threads";
import type { OpenStore } from "@foedus/dossier/store";

/** The brief of what a store holds, or why there is none at the moment, as lines for a person. */
export type StoreBrief =
  | { readonly type: "brief"; readonly brief: Brief; readonly dossier: Dossier }
  | {
      readonly type: "problems";
      readonly lines: readonly string[];
      /** Whether it may be gone without any change of the dossier, as where the database was away for a moment. */
      readonly passing?: boolean;
    };

/** What a store holds, checked, or what is wrong with it, as lines for a person. */
export type StoreDossier =
  | { readonly type: "dossier"; readonly dossier: Dossier }
  | { readonly type: "problems"; readonly lines: readonly string[] };

/** What a server serves, and what it needs from around it. */
export interface Served {
  readonly store: OpenStore;
  /** The long work of that store. */
  readonly jobs: Pick<Jobs, "enqueue" | "list" | "one" | "overview" | "cancel" | "cancelAll" | "watch">;
  /** Reads what arrives, beside what answers people. */
  readonly intake: Pick<IntakeThread, "takeIn" | "takeInAddress">;
  /** Checks and gathers what the store holds now. */
  readonly dossier: () => Promise<StoreDossier>;
  /** Works out the brief of what the store holds now. */
  readonly brief: () => Promise<StoreBrief>;
  /** Who does what nobody signs: the name of the account. */
  readonly account: string;
  /** The moment it is, as the log keeps it. */
  readonly moment: () => string;
  /** Whoever shows it is another process of the same account; null where there is no such way in. */
  readonly token: string | null;
  /** The folder of the built application; null where it is not built. */
  readonly application: string | null;
  /** Where a Chromium may be named that prints the brief. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** How long the log is left alone before it is asked for what other processes wrote, in milliseconds. */
  readonly lookEvery: number;
}
