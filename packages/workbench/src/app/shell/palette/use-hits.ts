import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { SearchHit } from "@foedus/dossier/store";
import { useData } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import type { Choice } from "./found.js";

/** Fewer letters than this find everything. */
const LEAST = 2;

/** Signs by which somebody says exactly what is wanted: a phrase, a beginning, a word that must not be there. */
const SIGNS = /["“”„«»*]|(?:^|\s)-/u;

/** What was typed as the search wants it: without such signs, the last word may not be finished yet. */
export const wantedWords = (typed: string): string => {
  const words = typed.trim().replaceAll(/\s+/gu, " ");
  if (words.length < LEAST) return "";
  return SIGNS.test(words) ? words : `${words}*`;
};

const wordsOf = (hit: SearchHit): string => {
  const [excerpt] = hit.excerpts;
  return excerpt === undefined ? hit.id : excerpt.text.replaceAll(/\s+/gu, " ");
};

/** What the server finds in the words of reports and statements; nothing while it does not answer. */
export interface Hits {
  readonly hits: readonly Choice[];
  /** Whether the answer to these words is still on its way, and the hits are those of other words. */
  readonly isAsking: boolean;
}

/** Asks the server for words as they are typed. */
export const useHits = (typed: string): Hits => {
  const { service } = useData();
  const navigate = useNavigate();
  const words = wantedWords(typed);
  const { data, isFetching } = useQuery({
    queryKey: ["search", words],
    enabled: words !== "",
    // What is found changes with whatever is done.
    staleTime: 0,
    gcTime: 60_000,
    placeholderData: (before) => before,
    queryFn: () => service.search(words),
  });
  const isAsking = isFetching && words !== "";
  if (words === "" || data?.type !== "answer") return { hits: [], isAsking };
  const group = say(messages.shell.groupFound);
  const hits = data.value.map((hit): Choice => {
    const common = { group, icon: "reports", title: wordsOf(hit) } as const;
    if (hit.kind === "report") {
      const params = { report: hit.id };
      const run = (): void => void navigate({ to: "/reports/$report", params });
      return { ...common, key: `report ${hit.id}`, note: hit.title, run };
    }
    const params = { report: hit.report, statement: hit.id.slice(hit.report.length + 1) };
    const run = (): void => void navigate({ to: "/reports/$report/$statement", params });
    return { ...common, key: `statement ${hit.id}`, note: hit.speaker.name, run };
  });
  return { hits, isAsking };
};
