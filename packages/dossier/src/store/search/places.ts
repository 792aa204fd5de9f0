import { sql } from "kysely";
import type { Expression, SqlBool } from "kysely";
import type { Database } from "../tables.js";
import type { Cursor } from "./cursor.js";

/** Where a hit is, by all that hits are ordered by. */
export interface Place {
  readonly kind: string;
  readonly id: string;
  readonly day: string;
  readonly rank: number | null;
}

/** What must hold of an entry. */
export interface Conditions {
  /** What the order of the hits knows: kind and days. */
  readonly scope: readonly Expression<SqlBool>[];
  readonly others: readonly Expression<SqlBool>[];
}

/** Which hits are wanted: from where on, and how many; by relevance to a tsquery, or the newest. */
export interface Wish {
  readonly query: string | null;
  readonly after: Cursor | null;
  readonly limit: number;
}

/** Further than this nothing is counted; by relevance, the newest so many are ordered and older ones left out. */
export const MOST_COUNTED = 1000;

/** So many entries are looked at first, the newest ones. */
const PROBED = 2000;

const matching = (database: Database, { scope, others }: Conditions) =>
  database.selectFrom("search_entries").where((entry) => entry.and([...scope, ...others]));

const newest = (database: Database, conditions: Conditions, { after, limit }: Wish) => {
  const scope =
    after === null
      ? conditions.scope
      : [
          ...conditions.scope,
          sql<SqlBool>`day <= ${after.day} and (day < ${after.day} or (kind, id) > (${after.kind}, ${after.id}))`,
        ];
  return matching(database, { ...conditions, scope })
    .select(["kind", "id", "day", sql<null>`null`.as("rank")])
    .orderBy("day", "desc")
    .orderBy("kind")
    .orderBy("id")
    .limit(limit)
    .execute();
};

const mostRelevant = (database: Database, conditions: Conditions, query: string, { after, limit }: Wish) => {
  // A whole number, so that a page goes on exactly where the one before has ended.
  const rank = sql<number>`round(ts_rank(words, ${query}::tsquery, 1) * 1000000)::integer`;
  const ranked = matching(database, conditions)
    .select(["kind", "id", "day", "words"])
    .orderBy("day", "desc")
    .orderBy("kind")
    .orderBy("id")
    .limit(MOST_COUNTED)
    .as("newest");
  const ordered = database
    .selectFrom(ranked)
    .select(["kind", "id", "day", rank.as("rank")])
    .as("ranked");
  let page = database.selectFrom(ordered).selectAll();
  if (after !== null) {
    page = page.where(
      sql<SqlBool>`(-rank, ${after.day}, kind, id) > (-(${after.rank})::integer, day, ${after.kind}, ${after.id})`,
    );
  }
  return page
    .orderBy("rank", "desc")
    .orderBy("day", "desc")
    .orderBy("kind")
    .orderBy("id")
    .limit(limit)
    .execute();
};

/** How many match, but no more than one beyond what is counted. */
const counted = async (database: Database, conditions: Conditions): Promise<number> => {
  const some = matching(database, conditions)
    .select(sql`1`.as("one"))
    .limit(MOST_COUNTED + 1)
    .as("some");
  const { count } = await database
    .selectFrom(some)
    .select(({ fn }) => fn.countAll<string | number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** How many of the newest entries match. */
const probed = async (database: Database, { scope, others }: Conditions): Promise<number> => {
  const some = database
    .selectFrom("search_entries")
    .where((entry) => entry.and([...scope]))
    .select(["kind", "id", "day", "words", "folded"])
    .orderBy("day", "desc")
    .orderBy("kind")
    .orderBy("id")
    .limit(PROBED)
    .as("newest");
  const { count } = await database
    .selectFrom(some)
    .where((entry) => entry.and([...others]))
    .select(({ fn }) => fn.countAll<string | number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
};

/**
 * Has the database find entries by the index of words, or by a walk in the order of the hits, until the transaction ends. It is
 * not left the choice: its statistics tell how common common words are, but not how rare rare ones.
 */
const go = async (database: Database, way: "by words" | "in order"): Promise<void> => {
  const inOrder = way === "in order";
  const settings = {
    enable_seqscan: false,
    enable_indexscan: inOrder,
    enable_bitmapscan: !inOrder,
    jit: false,
  };
  const set = Object.entries(settings).map(
    ([name, value]) => sql`set_config(${name}, ${value ? "on" : "off"}, true)`,
  );
  await sql`select ${sql.join(set)}`.execute(database);
};

/**
 * Counts what matches, and finds a page of it; for a transaction of its own. The newest entries tell how common it is. To find
 * something rare, the index of words gives all that matches, to be put in order; to find something common, a walk in the order of the hits
 * soon has met enough. A walk costs the more the more is wanted, and the rarer it is; the index, the more common it is: they cost the same
 * where the commonness is proportional to the square root of how many are wanted.
 */
export const findPlaces = async (
  database: Database,
  conditions: Conditions,
  wish: Wish,
): Promise<{ readonly count: number; readonly places: readonly Place[] }> => {
  await go(database, "in order");
  const met = await probed(database, conditions);
  let count = met;
  if (met <= MOST_COUNTED) {
    await go(database, "by words");
    count = await counted(database, conditions);
  }
  const needed = wish.query === null ? wish.limit : MOST_COUNTED;
  if (count > MOST_COUNTED && met >= 5 * Math.sqrt(needed)) await go(database, "in order");
  const places =
    wish.query === null
      ? await newest(database, conditions, wish)
      : await mostRelevant(database, conditions, wish.query, wish);
  return { count, places };
};
