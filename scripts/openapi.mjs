// Writes apps/api/openapi.json from the code (no database needed), and from it the web client's types and the English of refusals.
// --check: changes nothing, exits 1 when the committed files differ from what the code says.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const DOCUMENT = 'apps/api/openapi.json';
const CLIENT = 'apps/web/src/api/schema.ts';
const REFUSALS = 'apps/web/src/api/problem-words.ts';
const check = process.argv.includes('--check');

if (!process.argv.includes('--no-build'))
  execFileSync(process.execPath, ['scripts/build.mjs', '--server'], { stdio: ['ignore', 'ignore', 'inherit'] });
const text = execFileSync(process.execPath, ['dist/apps/api/src/openapi.js'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const generated = `// Generated from ${DOCUMENT} by "npm run openapi"; do not edit.\n`;
const document = JSON.parse(text);
const client = generated + astToString(await openapiTS(document));
const english = Object.fromEntries(
  Object.values(document.components.schemas.Problem['x-codes']).map(({ title, en }) => [title, en]),
);
const refusals = `${generated}
/** English of what the server refuses, by its Vietnamese sentence. */
export const problemWords: Readonly<Record<string, string>> = ${JSON.stringify(english, null, 2)};
`;

let differs = false;
for (const [path, content] of [
  [DOCUMENT, text],
  [CLIENT, client],
  [REFUSALS, refusals],
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
