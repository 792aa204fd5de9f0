const SPACE = /[ \t\r\n]*/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
const STRING = /"(?:[^"\\\p{Cc}]|[\u007F-\u009F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;

/**
 * Where a text stops being JSON: the offset of the first character that cannot stand there. The message of
 * `JSON.parse` names it only sometimes, and differently in every version.
 */
export const firstJsonError = (text: string): number => {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at += found[0].length;
    return found !== null;
  };
  const takeCharacter = (character: string): boolean => {
    take(SPACE);
    if (text.charAt(at) !== character) return false;
    at += 1;
    return true;
  };
  // Nesting is kept in a list, so that no depth of a hostile text exhausts the stack.
  const open: string[] = [];
  const key = (): boolean => {
    take(SPACE);
    return take(STRING) && takeCharacter(":");
  };
  const valueBegins = (): "value" | "opened" | "wrong" => {
    for (const [opening, closing] of [
      ["{", "}"],
      ["[", "]"],
    ] as const) {
      if (!takeCharacter(opening)) continue;
      if (takeCharacter(closing)) return "value";
      open.push(closing);
      return closing === "}" && !key() ? "wrong" : "opened";
    }
    take(SPACE);
    return take(STRING) || take(SCALAR) ? "value" : "wrong";
  };
  for (;;) {
    const begun = valueBegins();
    if (begun === "wrong") return at;
    if (begun === "opened") continue;
    let closing = open.at(-1);
    while (closing !== undefined && takeCharacter(closing)) {
      open.pop();
      closing = open.at(-1);
    }
    if (closing === undefined || !takeCharacter(",") || (closing === "}" && !key())) {
      take(SPACE);
      return at;
    }
  }
};
