import type { ErrorComponentProps } from "@tanstack/react-router";
import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "../../components/button/button.js";
import { State } from "../../components/state/state.js";
import { ProblemError, problemOf } from "../../data/service.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";

/** What stands in place of a view that failed: why, that nothing was lost, and a way on. */
export const Broken = ({ error, reset }: ErrorComponentProps): ReactNode => {
  const queries = useQueryErrorResetBoundary();
  const problem = error instanceof ProblemError ? error.problem : null;
  const again = (): void => {
    queries.reset();
    reset();
  };
  return (
    <State
      icon={problem?.code === "server_gone" ? "unplugged" : "problem"}
      isProblem
      title={say(problem === null ? messages.shell.brokenTitle : messages.data.failedTitle)}
      actions={
        <Button look="main" onClick={again}>
          {say(problem === null ? messages.shell.brokenAgain : messages.data.tryAgain)}
        </Button>
      }
    >
      {problem === null ? (
        <p>{say(messages.shell.broken, { message: problemOf(error).message })}</p>
      ) : (
        <>
          <p dir="auto">{problem.message}</p>
          <p dir="auto">{problem.help}</p>
          {problem.lines?.map((line) => (
            <p key={line} dir="auto">
              {line}
            </p>
          ))}
        </>
      )}
    </State>
  );
};
