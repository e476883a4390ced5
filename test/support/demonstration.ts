import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SCRIPT = join(__dirname, '..', '..', 'scripts', 'demo-template.mjs');

/** The demonstration, loaded once for all test files of a run: the database to clone, and the folder with its files and logins. */
export async function demonstrationTemplate(): Promise<{ readonly name: string; readonly dataDir: string }> {
  const dataDir = process.env['TEST_DEMO_DIR'] ?? '';
  await promisify(execFile)(process.execPath, [SCRIPT]);
  return { name: 'demo_tmpl', dataDir };
}
