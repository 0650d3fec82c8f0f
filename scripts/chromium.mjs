/** Where this machine's Chromium is, and how it draws the map without a screen and without a GPU. */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const USUAL_PATHS = {
  darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder === undefined ? [] : [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Chromium/Application/chrome.exe')],
  ),
};

/** Arguments for launching it; measured on a machine with software graphics. */
export const CHROMIUM_ARGS = Object.freeze([
  '--headless',
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Without a GPU the page around the map is painted by the processor itself, not by a GPU played by it: three times as fast.
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]);

/**
 * The path of a Chromium or Chrome: $CHROMIUM_PATH, or else the first on PATH or in the usual places; undefined if there is none.
 * Throws when $CHROMIUM_PATH is set but is not a program: to test in another browser than the one asked for would mislead.
 * @returns {string | undefined}
 */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is "${chosen}", where there is no program: set it to a Chromium's full path, or unset it.`);
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const { darwin, win32 } = USUAL_PATHS;
  const usual = process.platform === 'darwin' ? darwin : process.platform === 'win32' ? win32 : [];
  return [...NAMES.flatMap((name) => onPath.map((folder) => join(folder, name))), ...usual].find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
