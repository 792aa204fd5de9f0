import { homedir } from "node:os";
import { join } from "node:path";

/** The folder of this account in which programs keep their data, as each system has it, with a folder of Foedus in it. */
export const dataFolder = (
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string => {
  const named = (name: string, usual: string): string => {
    const value = environment[name];
    return value === undefined || value === "" ? usual : value;
  };
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "foedus");
  if (platform === "win32") {
    return join(named("LOCALAPPDATA", join(homedir(), "AppData", "Local")), "foedus");
  }
  return join(named("XDG_DATA_HOME", join(homedir(), ".local", "share")), "foedus");
};
