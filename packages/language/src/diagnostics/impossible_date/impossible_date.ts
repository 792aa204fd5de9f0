import { isCompositeCstNode, isLeafCstNode, type CstNode } from "langium";
import type { File } from "../../generated/ast.js";
import type { Finding } from "../diagnostic.js";
import type { Rule } from "../rule.js";

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function check(date: string): { readonly message: string; readonly help: string } | null {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  if (year === 0) return { message: `There is no year ${date.slice(0, 4)}.`, help: "Years count from 0001." };
  if (month < 1 || month > 12) {
    return {
      message: `There is no month ${date.slice(5, 7)}.`,
      help: "Dates are written YYYY-MM-DD; months count from 01 to 12.",
    };
  }
  const last = lastDay(year, month);
  if (day >= 1 && day <= last) return null;
  return { message: `There is no day ${date}.`, help: `That month ends on ${date.slice(0, 8)}${last}.` };
}

/** The dates of a text, in order. */
function datesIn(root: CstNode): readonly CstNode[] {
  const dates: CstNode[] = [];
  const pending = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (isCompositeCstNode(node)) for (const part of node.content.toReversed()) pending.push(part);
    else if (isLeafCstNode(node) && node.tokenType.name === "DATE") dates.push(node);
  }
  return dates;
}

function findings(file: File): readonly Finding[] {
  if (file.$cstNode === undefined) return [];
  return datesIn(file.$cstNode).flatMap((at) => {
    const wrong = check(at.text);
    return wrong === null ? [] : [{ node: file, at, ...wrong }];
  });
}

/** A day that no calendar has. */
export const impossibleDate: Rule = {
  code: "impossible_date",
  severity: "error",
  check: (checked) => checked.given.flatMap(findings),
};
