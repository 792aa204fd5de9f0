import { useNavigate, useParams } from "@tanstack/react-router";
import { validateSearch } from "./search.js";

/** Changes what the address assumes of a scenario, and leaves the rest of it; a step to another event is none to go back over. */
export const useAssume = (scenario: string) => {
  const navigate = useNavigate();
  const { question } = useParams({ strict: false });
  return (changed: Readonly<Record<string, string | number>>): void => {
    const replace = "step" in changed;
    const common = {
      search: (before: Readonly<Record<string, unknown>>) => validateSearch({ ...before, ...changed }),
      resetScroll: false,
      replace,
    };
    if (question === undefined)
      void navigate({ ...common, to: "/scenarios/$scenario", params: { scenario } });
    else {
      void navigate({
        ...common,
        to: "/scenarios/$scenario/$question",
        params: { scenario, question },
      });
    }
  };
};
