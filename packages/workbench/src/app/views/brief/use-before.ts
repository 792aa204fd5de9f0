import { useQuery } from "@tanstack/react-query";
import type { Brief } from "@foedus/dossier";
import { useData, useRecords } from "../../data/use-data.js";
import { problemOf, valueOf } from "../../data/service.js";
import { messages } from "../../messages/messages.js";
import { dateInWords, momentInWords, say } from "../../messages/say.js";
import { heldOn } from "./as-of.js";
import type { BriefSearch } from "./search.js";
import { useBriefOf } from "./use-brief.js";

/** What a brief is compared with, and what there is to say about it. */
export interface Before {
  readonly brief: Brief | null;
  readonly note: string | null;
  /** Null where nothing is being worked out. */
  readonly working: {
    readonly words: string;
    readonly done: number | null;
    readonly cancel: () => void;
  } | null;
}

/** The earlier brief that the address names: a kept one, or that of what the store held by a day. */
export const useBefore = ({ since, date }: BriefSearch): Before => {
  const { service } = useData();
  const kept = useRecords("brief");
  const day = since === undefined && date !== undefined && date !== "" ? date : null;
  const held = useQuery({
    queryKey: ["held on", day],
    enabled: day !== null,
    queryFn: async () => heldOn(valueOf(await service.log()), day ?? ""),
  });
  const records = day !== null && held.data?.type === "records" ? held.data.records : null;
  const then = useBriefOf(records);
  const named = kept.find(({ id }) => id === since)?.value ?? null;
  const none = { brief: named, note: null, working: null };
  if (since !== undefined) {
    return named === null ? { ...none, note: say(messages.brief.noSuchKept) } : none;
  }
  if (day === null) return none;
  const words = dateInWords(day);
  const failed = (message: string): Before => ({
    ...none,
    note: say(messages.brief.thenFailed, { date: words, message }),
  });
  if (held.error !== null) return failed(problemOf(held.error).message);
  if (held.data === undefined) {
    const working = {
      words: say(messages.brief.thenReading, { date: words }),
      done: null,
      cancel: () => undefined,
    };
    return { ...none, working };
  }
  if (held.data.type === "nothing") {
    const first = held.data.first === null ? "" : momentInWords(held.data.first);
    return { ...none, note: say(messages.brief.thenNothing, { date: words, first }) };
  }
  switch (then.type) {
    case "value":
      return { ...none, brief: then.value };
    case "working": {
      const { done, cancel } = then;
      return { ...none, working: { words: say(messages.brief.thenWorking, { date: words }), done, cancel } };
    }
    case "cancelled":
      return { ...none, note: say(messages.analysis.cancelled) };
    case "problem":
      return failed(then.problem.message);
  }
};
