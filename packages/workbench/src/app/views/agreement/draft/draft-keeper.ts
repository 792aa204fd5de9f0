import type { Command } from "@foedus/dossier/store";
import type { Settled } from "../../../data/outbox/outbox.js";
import { Watched } from "../../../data/watched.js";
import { begunFrom, standingOf } from "./draft.js";
import type { Draft, Saved } from "./draft.js";
import type { TextKind } from "../routes.js";
import type { KeptDrafts } from "./kept-drafts.js";

/** How the text of an agreement is saved at the moment. */
export type Saving =
  | { readonly type: "saved" }
  /** Written here, to be saved once typing rests. */
  | { readonly type: "unsaved"; readonly isKept: boolean }
  | { readonly type: "saving" }
  /** The server does not answer: it is kept in this browser. */
  | { readonly type: "waiting" }
  | { readonly type: "conflict"; readonly mine: string; readonly theirs: Saved }
  | { readonly type: "refused"; readonly message: string };

/** What the keeper needs of the page around it. */
export interface KeeperParts {
  /** The record that holds the text. */
  readonly kind: TextKind;
  readonly id: string;
  readonly drafts: KeptDrafts;
  readonly perform: (command: Command) => Promise<Settled>;
  /** Whether a change of this text is still on its way. */
  readonly isOnItsWay: () => boolean;
  /** Brings the editor to a text that was not written in it. */
  readonly follow: (text: string) => void;
  /** How long typing has to rest before it is saved, in milliseconds. */
  readonly rest?: number;
}

const REST = 1200;

/** Keeps what is written in the browser at once, and saves it to the store once typing rests: one entry for each pause. */
export class DraftKeeper {
  readonly saving = new Watched<Saving>({ type: "saved" });
  readonly #parts: KeeperParts;
  #draft: Draft;
  #saved: Saved;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSaving = false;
  /** Whether the server refused it because of something that has not been read yet. */
  #isDisputed = false;
  /** The revision that the page last read of it, and the one that was acknowledged since and is not read yet; 0 where none is. */
  #read: number;
  #acknowledged = 0;

  constructor(saved: Saved, parts: KeeperParts) {
    this.#parts = parts;
    this.#saved = saved;
    this.#read = saved.revision;
    this.#draft = parts.drafts.read(parts.kind, parts.id) ?? begunFrom(saved);
  }

  /** The text as it is being written. */
  get text(): string {
    return this.#draft.text;
  }

  /** Takes up what an earlier page left. */
  start(): void {
    this.#settle();
  }

  /** Something was written. */
  typed(text: string): void {
    if (text === this.#draft.text) return;
    this.#draft = { ...this.#draft, text };
    this.#settle();
  }

  /** The server has another text, or the connection is another. */
  stored(saved: Saved): void {
    // Read before what was acknowledged: the page reads anew at this moment.
    if (saved.revision < this.#acknowledged) return;
    this.#acknowledged = 0;
    this.#read = saved.revision;
    this.#isDisputed = false;
    this.#saved = saved;
    this.#settle();
  }

  /** Whether a change of the text is what was sent from here: then both sides of a dispute about it are shown here. */
  holds(command: Command): boolean {
    const { kind, id } = this.#parts;
    if (command.type !== "record" || command.kind !== kind || command.id !== id) return false;
    const { text, sent } = this.#draft;
    return command.value.text === sent || command.value.text === text;
  }

  /** What was on its way was taken back: the text goes back as well, unless more was written since. */
  takenBack(command: Command): void {
    if (!this.holds(command) || this.#draft.sent === null) return;
    const { text, base, sent } = this.#draft;
    this.#draft = text === sent ? begunFrom(base) : { text, base, sent: null };
    if (text === sent) this.#parts.follow(base.text);
    this.#settle();
  }

  /** Saves at once. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    const { kind, id, perform, isOnItsWay } = this.#parts;
    const standing = standingOf(this.#draft, this.#saved);
    if (standing.type !== "ahead" || this.#isSaving || this.#isDisputed || isOnItsWay()) return;
    const { text, base } = standing.draft;
    this.#draft = { text, base, sent: text };
    this.#keep();
    this.#isSaving = true;
    this.saving.set({ type: "saving" });
    const settled = await perform({
      type: "record",
      kind,
      id,
      expects: base.revision,
      value: { text },
    });
    this.#isSaving = false;
    if (settled.type === "problem") {
      this.#draft = { ...this.#draft, sent: null };
      // What was undone meanwhile needs no saving any more.
      if (standingOf(this.#draft, this.#saved).type === "same") {
        this.#settle();
        return;
      }
      this.#keep();
      this.saving.set({ type: "refused", message: settled.message });
      return;
    }
    this.#isDisputed = settled.type === "conflict" && standingOf(this.#draft, this.#saved).type === "ahead";
    if (settled.type === "done") {
      this.#saved = { revision: base.revision + 1, text };
      if (this.#read < this.#saved.revision) this.#acknowledged = this.#saved.revision;
    }
    this.#settle();
  }

  /** Decides a conflict: with this text, which goes in place of theirs. */
  decide(text: string): void {
    const standing = standingOf(this.#draft, this.#saved);
    if (standing.type !== "conflict") return;
    this.#draft = { text, base: standing.theirs, sent: null };
    this.#parts.follow(text);
    this.#settle();
    void this.save();
  }

  /** Ends the timer; what is written stays kept. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #keep(): boolean {
    return this.#parts.drafts.keep(this.#parts.kind, this.#parts.id, this.#draft);
  }

  #settle(): void {
    const standing = standingOf(this.#draft, this.#saved);
    this.#draft = standing.draft;
    clearTimeout(this.#timer);
    if (standing.type === "same" || standing.type === "followed") {
      this.#parts.drafts.forget(this.#parts.kind, this.#parts.id);
      if (standing.type === "followed") this.#parts.follow(standing.draft.text);
      this.saving.set({ type: "saved" });
      return;
    }
    const isKept = this.#keep();
    if (standing.type === "conflict" && !this.#isSaving) {
      this.saving.set({ type: "conflict", mine: standing.draft.text, theirs: standing.theirs });
    } else if (this.#isSaving || this.#isDisputed) this.saving.set({ type: "saving" });
    else if (this.#parts.isOnItsWay()) this.saving.set({ type: "waiting" });
    else {
      this.saving.set({ type: "unsaved", isKept });
      this.#timer = setTimeout(() => void this.save(), this.#parts.rest ?? REST);
    }
  }
}
