import { access, constants } from "node:fs/promises";

/** The variable that names a browser, before any other place is looked at. */
export const CHROMIUM_VARIABLE = "FOEDUS_CHROMIUM";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
];

const runs = async (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/**
 * A Chromium on this machine, or null. What the variable names is taken or nothing is: who names a browser does not want
 * another. `own` is where Playwright would have put one of its own.
 */
export const findChromium = async (
  environment: Readonly<Record<string, string | undefined>>,
  own: string,
): Promise<string | null> => {
  const named = environment[CHROMIUM_VARIABLE];
  const places = named === undefined || named === "" ? [...PLACES, own] : [named];
  for (const place of places) if (place !== "" && (await runs(place))) return place;
  return null;
};
