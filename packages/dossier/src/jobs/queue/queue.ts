import { PgBoss } from "pg-boss";
import type { Beside } from "../../store/opening/opened.js";
import { jobsSchemaOf } from "./schema-name.js";
import { JOB_STATES } from "../job.js";
import type { Job, JobState, Overview, Task } from "../job.js";
import { dataSchema, jobOf, STATES } from "./row.js";
import type { JobData, JobOutput } from "./row.js";

const QUEUE = "foedus";

/** How often a job is begun before it is given up: a crash of the process counts, a stop of it does not. */
export const TRIES = 5;

/** Seconds without a sign of life after which a job counts as lost; pg-boss takes no fewer. */
const LOST_AFTER = 10;

const DAY = 24 * 60 * 60;

/** A try at a job: what settles it names the try, so that whoever lost the job meanwhile settles nothing. */
export interface Attempt {
  readonly id: string;
  readonly retryCount: number;
  readonly data: JobData;
}

/** What is asked for: the same key is in the queue, or at work, once. */
export interface Asked {
  readonly key: string;
  readonly task: Task;
  readonly priority: number;
}

/** Which jobs are listed. */
export interface JobQuestion {
  readonly state?: JobState;
  readonly batch?: string;
  /** At most so many, the newest first. */
  readonly limit?: number;
}

const SHOWN = 100;

/** No text of the database can hold the zero character. */
const withoutZeros = (words: string): string => words.replaceAll("\0", "");

const keepable = ({ message, notes, ...rest }: JobOutput): JobOutput => ({
  ...rest,
  ...(message === undefined ? {} : { message: withoutZeros(message) }),
  ...(notes === undefined ? {} : { notes: notes.map(withoutZeros) }),
});

/** The queue in the database: pg-boss, and a table for the progress of jobs. Throws what the database does. */
export class Queue {
  readonly #boss: PgBoss;
  readonly #beside: Beside;
  readonly #schema: string;

  private constructor(boss: PgBoss, beside: Beside, schema: string) {
    [this.#boss, this.#beside, this.#schema] = [boss, beside, schema];
  }

  /** Opens the queue, making its tables where they are not there yet. A queue that supervises finds jobs whose process ended. */
  static async open(beside: Beside, how: { readonly supervises: boolean }): Promise<Queue> {
    const schema = jobsSchemaOf(beside.schema);
    const boss = new PgBoss({
      db: {
        executeSql: async (text, values) => ({ rows: [...(await beside.run(text, values)).rows] }),
      },
      backend: beside.driver === "folder" ? "pglite" : "postgres",
      schema,
      schedule: false,
      supervise: how.supervises,
      superviseIntervalSeconds: 5,
      monitorIntervalSeconds: 5,
      registerInstance: false,
      reindex: false,
      monitorVacuum: false,
      openTelemetry: { enabled: false },
    });
    // What goes wrong beside a call, such as a server that is away for a while, is met again by the next call.
    boss.on("error", () => {});
    try {
      await boss.start({ attempts: 3 });
      await boss.createQueue(QUEUE, {
        policy: "exclusive",
        retryLimit: TRIES - 1,
        retryDelay: 1,
        heartbeatSeconds: LOST_AFTER,
        expireInSeconds: DAY - 1,
        retentionSeconds: 365 * DAY,
      });
      // Under a lock, for two processes that start together would both find it missing.
      await beside.run(`begin; select pg_advisory_xact_lock(hashtext('${schema}.progress'));
        create table if not exists ${schema}.progress
          (job uuid primary key, done integer not null, total integer not null, current text);
        delete from ${schema}.progress where not exists (select from ${schema}.job where id = job);
        commit`);
    } catch (error) {
      await boss.stop({ graceful: false }).catch(() => {});
      throw error;
    }
    const queue = new Queue(boss, beside, schema);
    // A folder has one owner: what counts as being worked on was left by one that ended.
    if (beside.driver === "folder" && how.supervises) await queue.#takeBackLost();
    return queue;
  }

  /** Puts tasks into the queue; what is in it already, or at work, is left. Answers how many are new. */
  async add(asked: readonly Asked[], by: string, batch: string): Promise<number> {
    const jobs = asked.map(({ key, task, priority }) => ({
      data: { task, by, batch } satisfies JobData,
      singletonKey: key,
      priority,
      group: { id: batch },
    }));
    if (jobs.length === 0) return 0;
    const added = await this.#boss.insert(QUEUE, jobs, { returnId: true });
    return added?.length ?? 0;
  }

  /** The next job, now of this process; null where nothing waits. */
  async next(): Promise<Attempt | null> {
    const [job] = await this.#boss.fetch(QUEUE);
    if (job === undefined) return null;
    return { id: job.id, retryCount: job.retryCount, data: dataSchema.parse(job.data) };
  }

  /** Gives a sign of life, and says whether the job is still this process's: it may be cancelled, or given to another. */
  async touch(attempt: Attempt): Promise<boolean> {
    // The declaration of pg-boss leaves out what it answers.
    const response: object = await this.#boss.touch(QUEUE, attempt);
    return !("affected" in response) || response.affected !== 0;
  }

  async complete(attempt: Attempt, output: JobOutput): Promise<void> {
    await this.#boss.complete(QUEUE, attempt, keepable(output));
  }

  /** Ends a try: the job is tried again a little later, or given up where that was the last try. */
  async fail(attempt: Attempt, output: JobOutput): Promise<void> {
    await this.#boss.fail(QUEUE, attempt, keepable(output));
  }

  /** Puts a job back as if it had not been begun this time. */
  async release({ id, retryCount }: Attempt): Promise<void> {
    await this.#beside.run(
      `update ${this.#schema}.job set state = 'created', started_on = null, heartbeat_on = null
        where name = $1 and id = $2::uuid and state = 'active' and retry_count = $3::int`,
      [QUEUE, id, retryCount],
    );
  }

  async cancel(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#boss.cancel(QUEUE, [...ids]);
  }

  /** The ids of all jobs that are not over, of one batch or of all. */
  async leftOf(batch: string | null): Promise<readonly string[]> {
    const { rows } = await this.#beside.run(
      `select id from ${this.#schema}.job where name = $1 and state < 'completed'
        and ($2::text is null or group_id = $2::text)`,
      [QUEUE, batch],
    );
    return rows.flatMap((row) =>
      typeof row === "object" && row !== null && "id" in row ? [String(row.id)] : [],
    );
  }

  async progress(id: string, done: number, total: number, current: string | null): Promise<void> {
    await this.#beside.run(
      `insert into ${this.#schema}.progress (job, done, total, current) values ($1::uuid, $2::int, $3::int, $4::text)
        on conflict (job) do update set done = excluded.done, total = excluded.total, current = excluded.current`,
      [id, done, total, current === null ? null : withoutZeros(current)],
    );
  }

  async list({ state, batch, limit }: JobQuestion): Promise<readonly Job[]> {
    const { rows } = await this.#beside.run(
      `${this.#select()} and ($2::text is null or group_id = $2::text)
        and ($3::text[] is null or state::text = any($3::text[])) order by created_on desc, id limit $4::int`,
      [QUEUE, batch ?? null, state === undefined ? null : this.#bossStates(state), limit ?? SHOWN],
    );
    return rows.map(jobOf);
  }

  async one(id: string): Promise<Job | null> {
    const { rows } = await this.#beside.run(`${this.#select()} and id::text = $2::text`, [QUEUE, id]);
    const [row] = rows;
    return row === undefined ? null : jobOf(row);
  }

  async overview(batch: string | null): Promise<Overview> {
    const { rows } = await this.#beside.run(
      `select state, count(*)::int as count from ${this.#schema}.job
        where name = $1 and ($2::text is null or group_id = $2::text) group by state`,
      [QUEUE, batch],
    );
    const counts = Object.fromEntries(JOB_STATES.map((state) => [state, 0])) as Record<JobState, number>;
    for (const row of rows) {
      if (typeof row !== "object" || row === null || !("state" in row) || !("count" in row)) continue;
      const state = Object.entries(STATES).find(([name]) => name === row.state)?.[1];
      if (state !== undefined) counts[state] += Number(row.count);
    }
    const running = { state: "running" } as const;
    return { ...counts, current: await this.list(batch === null ? running : { ...running, batch }) };
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: false });
  }

  #select(): string {
    return `select id, state, data, output, retry_count, started_on is not null as started, done, total, current
      from ${this.#schema}.job left join ${this.#schema}.progress on progress.job = id where name = $1`;
  }

  #bossStates(state: JobState): readonly string[] {
    return Object.entries(STATES).flatMap(([name, own]) => (own === state ? [name] : []));
  }

  async #takeBackLost(): Promise<void> {
    const { rows } = await this.#beside.run(
      `select id from ${this.#schema}.job where name = $1 and state = 'active'`,
      [QUEUE],
    );
    const ids = rows.flatMap((row) =>
      typeof row === "object" && row !== null && "id" in row ? [String(row.id)] : [],
    );
    const value = { message: "job heartbeat timeout" };
    if (ids.length > 0) await this.#boss.fail(QUEUE, ids, { value });
  }
}
