// For auditors: npm run --silent star -- FILE
// FILE is a JSON list of { "rulebook": "26-2026", "sheet": 1, "ballots": [ { "A.1.1": 2, … } ] } (key = part and criterion code,
// value = index of the ticked option, from 0; a key left out = not ticked). Prints totals, sum, count, the mean as shown (text
// with two decimals), band, proposed agreed options, missed gates by star, and the star. Exits 1 at a bad file, 2 without one.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { at } from './lib/paths.mjs';

const [file] = process.argv.slice(2);
if (file === undefined || file.startsWith('-')) {
  console.error('Cách dùng: npm run --silent star -- TỆP.json');
  process.exit(2);
}
execFileSync(process.execPath, [at('scripts', 'build.mjs'), '--server'], { stdio: ['ignore', 2, 2] });
const require = createRequire(import.meta.url);
require('reflect-metadata');
const { shippedRulebooks, starsOf } = require(at('dist', 'libs', 'criteria', 'src', 'index.js'));
try {
  console.log(JSON.stringify(starsOf(readFileSync(file), shippedRulebooks()), null, 2));
} catch (error) {
  console.error(error.name === 'StarFileError' || error.syscall !== undefined ? error.message : error);
  process.exit(1);
}
