/**
 * One duty's life, the same for everybody: excused until asked, shut and opened by a domestic organ, suspended and
 * resumed, half performed, performed.
 */
export const LIFE = ["request", "shut", "open", "suspend", "resume", "partial", "give"] as const;

/** Lives a duty through so many times; fails if a life does not end as performed. */
export type Subject = (lives: number) => void | Promise<void>;

/** The end every life must come to, so that nobody is measured doing something else. */
export function expectPerformed(state: unknown, who: string): void {
  if (state !== "performed") throw new Error(`${who} ends as ${String(state)} instead of performed.`);
}
