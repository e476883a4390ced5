// Writes apps/api/openapi.json from the code (no database needed) and the web client's types from it.
// --check: changes nothing, exits 1 when the committed files differ from what the code says.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const DOCUMENT = 'apps/api/openapi.json';
const CLIENT = 'apps/web/src/api/schema.ts';
const check = process.argv.includes('--check');

if (!process.argv.includes('--no-build'))
  execFileSync(process.execPath, ['scripts/build.mjs', '--server'], { stdio: ['ignore', 'ignore', 'inherit'] });
const text = execFileSync(process.execPath, ['dist/apps/api/src/openapi.js'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const client = `// Generated from ${DOCUMENT} by "npm run openapi"; do not edit.\n${astToString(await openapiTS(JSON.parse(text)))}`;

let differs = false;
for (const [path, content] of [
  [DOCUMENT, text],
  [CLIENT, client],
]) {
  const old = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (old === content) continue;
  differs = true;
  if (check) console.error(`${path} differs from the code: run "npm run openapi" and commit it`);
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(`wrote ${path}`);
  }
}
if (check && differs) process.exit(1);
