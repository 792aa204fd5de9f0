import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import oniguruma from "vscode-oniguruma";
import textMate, { type IGrammar } from "vscode-textmate";

/** A stretch of a line with its scopes, the innermost last. */
export interface ScopedText {
  readonly text: string;
  readonly scopes: readonly string[];
}

const require = createRequire(import.meta.url);

/** The grammar, compiled by the library that VS Code colours with. */
export async function compiled(grammar: object): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM(wasm);
  const registry = new textMate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: () => Promise.resolve(textMate.parseRawGrammar(JSON.stringify(grammar), "foedus.json")),
  });
  const loaded = await registry.loadGrammar("source.foedus");
  if (loaded === null) throw new Error("The grammar was not loaded.");
  return loaded;
}

/** Every stretch of a text that is not blank, line by line as an editor reads it. */
export function scopesIn(grammar: IGrammar, text: string): readonly ScopedText[] {
  let state = textMate.INITIAL;
  return text.split("\n").flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }))
      .filter((one) => one.text.trim() !== "");
  });
}
