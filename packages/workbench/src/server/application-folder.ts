import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../dist-app/", import.meta.url));

/** The folder of the built application; null where it is not built. */
export const applicationFolder = (): string | null => (existsSync(`${FOLDER}index.html`) ? FOLDER : null);
