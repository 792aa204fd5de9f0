import type { Job, Overview } from "@foedus/dossier/jobs";
import { counted } from "./with-store.js";

const whatOf = ({ task }: Job): string => {
  switch (task.kind) {
    case "read_report":
      return `read the report “${task.report}”`;
    case "take_in":
      return `take in ${task.places.join(", ")}`;
    case "brief":
      return `compute the brief “${task.name}”`;
  }
};

/** One job in a line, with its notes below. */
export const jobForPeople = (job: Job): string => {
  const { id, state, done, total, current, tries, reason, notes } = job;
  const far = total > 1 ? ` ${String(done)} of ${String(total)}` : "";
  const at = current === null ? "" : `, at ${current}`;
  const often = tries > 1 ? `, try ${String(tries)}` : "";
  const why = reason === null ? "" : `\n    ${reason}`;
  const below = notes.map((note) => `\n    ${note}`).join("");
  return `${id}  ${state}${far}${at}${often}  ${whatOf(job)}${why}${below}\n`;
};

const STEPS = 20;

/** Tells how far work is, a line whenever a twentieth more is over; `since` is what was over before it began. */
export const progressTeller = (since: Overview, tell: (line: string) => void): ((now: Overview) => void) => {
  let told = -1;
  return (now) => {
    const [single] = now.current;
    if (now.queued === 0 && now.running === 1 && single !== undefined && single.total > 1) {
      const step = Math.floor((single.done * STEPS) / single.total);
      if (step === told) return;
      told = step;
      tell(`${String(single.done)} of ${String(single.total)}, at ${single.current ?? whatOf(single)}\n`);
      return;
    }
    const over = now.done + now.failed + now.cancelled - since.done - since.failed - since.cancelled;
    const all = over + now.queued + now.running;
    const step = all === 0 ? STEPS : Math.floor((over * STEPS) / all);
    if (step === told || all === 0) return;
    told = step;
    const [job] = now.current;
    const at = job === undefined ? "" : `, at ${job.current ?? whatOf(job)}`;
    const failed = now.failed - since.failed;
    tell(
      `${String(over)} of ${counted(all, "job")}${failed > 0 ? `, ${String(failed)} given up` : ""}${at}\n`,
    );
  };
};

/** What came of work, in a sentence or two. */
export const workForPeople = (done: number, failed: number, cancelled: number, left: number): string => {
  const parts = [`${counted(done, "job")} done`];
  if (failed > 0) parts.push(`${String(failed)} given up`);
  if (cancelled > 0) parts.push(`${String(cancelled)} cancelled`);
  if (left > 0) parts.push(`${String(left)} left in the queue`);
  return `${parts.join(", ")}.\n`;
};
