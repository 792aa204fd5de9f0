import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { SourceFile } from "@foedus/language";
import { useRecords } from "../data/use-data.js";
import type { Problem } from "../data/service.js";
import { analyst } from "./page-analyst.js";
import type { Analysed, AnswerName, InputOf, ValueOf } from "./protocol.js";
import type { Texts } from "./answers/texts.js";

/** How a question stands. */
export type Analysis<Value> =
  | {
      readonly type: "working";
      /** From 0 to 1; null where it is not known. */
      readonly done: number | null;
      /** What was answered before, about other texts; for the page not to jump. */
      readonly before: Value | null;
      readonly cancel: () => void;
    }
  | { readonly type: "value"; readonly value: Value }
  | { readonly type: "cancelled"; readonly again: () => void }
  | { readonly type: "problem"; readonly problem: Problem; readonly again: () => void };

const cancelled = async (client: QueryClient, queryKey: readonly unknown[]): Promise<void> => {
  await client.cancelQueries({ queryKey });
  client.setQueryData(queryKey, { type: "cancelled" });
};

/** How long an answer that nobody looks at is kept, in milliseconds. */
const KEPT = 5 * 60_000;

/**
 * Asks the worker a question and follows its answer; the same question is computed once. `null` asks nothing yet. A question that
 * nobody follows any more is cancelled. Where the input is large, `known` names it, and is compared in its place.
 */
export const useAnalysis = <Name extends AnswerName>(
  name: Name,
  input: InputOf<Name> | null,
  known: string | null = null,
): Analysis<ValueOf<Name>> => {
  const client = useQueryClient();
  const [done, setDone] = useState<number | null>(null);
  const queryKey = ["analysis", name, known ?? input] as const;
  const { data, refetch, isFetching, isPlaceholderData } = useQuery<Analysed<ValueOf<Name>>>({
    queryKey,
    enabled: input !== null,
    gcTime: KEPT,
    placeholderData: (before) => before,
    queryFn: ({ signal }) => {
      if (input === null) return { type: "cancelled" };
      setDone(null);
      return analyst.ask(name, input, { signal, onProgress: setDone });
    },
  });
  const again = (): void => void refetch();
  if (data === undefined || isFetching || isPlaceholderData) {
    return {
      type: "working",
      done,
      before: data?.type === "value" ? data.value : null,
      cancel: () => void cancelled(client, queryKey),
    };
  }
  if (data.type === "value") return data;
  return data.type === "cancelled" ? { type: "cancelled", again } : { type: "problem", problem: data, again };
};

/** The texts of the dossier as the worker wants them: agreements, variants and scenarios. */
export const useTexts = (): Texts => {
  const agreements = useRecords("agreement");
  const variants = useRecords("variant");
  const scenarios = useRecords("scenario");
  return useMemo(() => {
    const file = (folder: string, id: string, text: string): SourceFile => ({
      path: `${folder}/${id}.foedus`,
      text,
    });
    return {
      files: [
        ...agreements.map(({ id, value }) => file("agreements", id, value.text)),
        ...variants.map(({ id, value }) => file("variants", id, value.text)),
        ...scenarios.map(({ id, value }) => file("scenarios", id, value.text)),
      ],
    };
  }, [agreements, variants, scenarios]);
};
