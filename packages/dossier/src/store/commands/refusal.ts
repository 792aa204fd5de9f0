import { StoreFailure } from "../problem.js";
import type { StoreProblemCode } from "../problem.js";

/** Why a command is refused. The store's functions put the address to it. */
export const refusal = (code: StoreProblemCode, message: string, help: string): StoreFailure =>
  new StoreFailure({ code, store: "", message, help });
