const isApple = (): boolean =>
  typeof navigator !== "undefined" && /mac|iphone|ipad/iu.test(navigator.userAgent);

const ON_APPLE: Readonly<Record<string, string>> = { Control: "⌘", Shift: "⇧", Alt: "⌥" };
const ELSEWHERE: Readonly<Record<string, string>> = { Control: "Ctrl" };
const SHORT: Readonly<Record<string, string>> = {
  ArrowDown: "↓",
  ArrowUp: "↑",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
};

/** The names of the keys of a shortcut as they stand on the keyboard at hand. */
export const keyNames = (keys: string): readonly string[] =>
  keys.split("+").map((name) => (isApple() ? ON_APPLE[name] : ELSEWHERE[name]) ?? SHORT[name] ?? name);
