import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useRecords } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import type { Choice } from "./found.js";

/** The records that can be found by their words: reports, statements, agreements, scenarios, terms. */
export const useFindable = (): readonly Choice[] => {
  const navigate = useNavigate();
  const reports = useRecords("report");
  const statements = useRecords("statement");
  const agreements = useRecords("agreement");
  const scenarios = useRecords("scenario");
  return useMemo(() => {
    const group = say(messages.shell.groupFound);
    return [
      ...reports.map(({ id, value }): Choice => ({
        key: `report ${id}`,
        group,
        icon: "reports",
        title: value.about.title,
        note: value.about.publisher,
        run: () => void navigate({ to: "/reports/$report", params: { report: id } }),
      })),
      ...agreements.map(({ id }): Choice => ({
        key: `agreement ${id}`,
        group,
        icon: "agreement",
        title: id,
        run: () => void navigate({ to: "/agreements/$agreement", params: { agreement: id } }),
      })),
      ...scenarios.map(({ id }): Choice => ({
        key: `scenario ${id}`,
        group,
        icon: "scenario",
        title: id,
        run: () => void navigate({ to: "/scenarios/$scenario", params: { scenario: id } }),
      })),
      ...statements.map(({ id, value }): Choice => ({
        key: `statement ${id}`,
        group,
        icon: "reports",
        title: value.words?.join(" … ") ?? value.id,
        note: value.speaker.name,
        run: () =>
          void navigate({
            to: "/reports/$report/$statement",
            params: { report: value.report, statement: value.id },
          }),
      })),
    ];
  }, [agreements, navigate, reports, scenarios, statements]);
};
