// A real Chromium for the browser journeys: one of the machine, or the one that a registry package carries.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const starts = (file) => spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0;

function onThisMachine() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? '').split(path.delimiter).concat('/usr/bin');
  return folders
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .find((file) => fs.existsSync(file) && starts(file));
}

/** Path of a Chromium that starts. @throws Error that says what to install */
export async function findChromium() {
  const own = onThisMachine();
  if (own) return own;
  try {
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'; // makes the package unpack the libraries it carries
    const { default: carried } = await import('@sparticuz/chromium');
    const file = await carried.executablePath();
    if (starts(file)) return file;
    throw new Error(`${file} does not start`);
  } catch (error) {
    throw new Error(
      `No Chromium for the browser tests (${error.message}). Install one: apt-get install chromium, or set CHROMIUM_PATH.`,
    );
  }
}
