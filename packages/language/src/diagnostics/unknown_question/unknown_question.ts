import { isQuestion, isWhoCanBlock } from "../../generated/ast.js";
import { AstUtils } from "langium";
import { isScenario } from "../../generated/ast.js";
import { givenOf } from "../../names/declared.js";
import { closestName } from "../../names/suggest.js";
import type { Rule } from "../rule.js";

const ORDINALS = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];

/** "Who can block" asked about a question that is not there. */
export const unknownQuestion: Rule = {
  code: "unknown_question",
  severity: "error",
  check: (checked) =>
    givenOf(checked, isWhoCanBlock).flatMap((ask) => {
      const questions = (AstUtils.getContainerOfType(ask, isScenario)?.asks ?? []).filter(isQuestion);
      const { ordinal, question } = ask;
      const exists =
        ordinal === undefined
          ? questions.some(({ name }) => name !== undefined && name === question)
          : ORDINALS.indexOf(ordinal) < questions.length;
      if (exists) return [];
      const asked = ordinal === undefined ? `question called "${question}"` : `${ordinal} question`;
      const message = `This scenario has no ${asked}.`;
      const closest = closestName(
        question ?? "",
        questions.flatMap(({ name }) => name ?? []),
      );
      if (closest !== null) return [{ node: ask, message, help: `Did you mean "${closest}"?` }];
      const help = `It asks ${questions.length}; count only those that begin with "ask for" or "ask NAME for".`;
      return [{ node: ask, message, help }];
    }),
};
