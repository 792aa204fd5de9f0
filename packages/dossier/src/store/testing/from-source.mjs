// Lets a plain Node process run the sources, as the tests do: “./name.js” means “./name.ts” where only that is there.
import { registerHooks } from "node:module";

registerHooks({
  resolve: (specifier, context, next) => {
    try {
      return next(specifier, context);
    } catch (error) {
      if (!specifier.startsWith(".") || !specifier.endsWith(".js")) throw error;
      return next(specifier.replace(/\.js$/u, ".ts"), context);
    }
  },
});
