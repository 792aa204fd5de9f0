import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { SourceFile } from "@foedus/language";
import { useRecords } from "../data/use-data.js";
import type { Problem } from "../data/service.js";
import { Analyst } from "./analyst.js";
import type { Analysed, AnswerName, InputOf, Response, ValueOf } from "./protocol.js";
import type { Texts } from "./answers/texts.js";

/** The worker of this page. Engine and language are loaded with it, not with the page. */
const analyst = new Analyst((hear, stopped) => {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "analysis" });
  worker.addEventListener("message", ({ data }: MessageEvent<Response>) => {
    hear(data);
  });
  worker.addEventListener("error", ({ message }) => {
    stopped(message);
  });
  return {
    send: (request) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(request);
    },
    end: () => {
      worker.terminate();
    },
  };
});

/** Asks the worker something once, for what a person does: what it answers is not kept. */
export const askOnce = <Name extends AnswerName>(
  name: Name,
  input: InputOf<Name>,
): Promise<Analysed<ValueOf<Name>>> => analyst.ask(name, input);

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

/**
 * Asks the worker a question and follows its answer; the same question is computed once. `null` asks nothing yet. A question that
 * nobody follows any more is cancelled.
 */
export const useAnalysis = <Name extends AnswerName>(
  name: Name,
  input: InputOf<Name> | null,
): Analysis<ValueOf<Name>> => {
  const client = useQueryClient();
  const [done, setDone] = useState<number | null>(null);
  const queryKey = ["analysis", name, input] as const;
  const { data, refetch, isFetching, isPlaceholderData } = useQuery<Analysed<ValueOf<Name>>>({
    queryKey,
    enabled: input !== null,
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

/** The texts of the dossier as the worker wants them: agreements with their variants, and scenarios. */
export const useTexts = (): Texts => {
  const agreements = useRecords("agreement");
  const scenarios = useRecords("scenario");
  return useMemo(() => {
    const file = (folder: string, id: string, text: string): SourceFile => ({
      path: `${folder}/${id}.foedus`,
      text,
    });
    return {
      files: [
        ...agreements.map(({ id, value }) => file("agreements", id, value.text)),
        ...scenarios.map(({ id, value }) => file("scenarios", id, value.text)),
      ],
    };
  }, [agreements, scenarios]);
};
