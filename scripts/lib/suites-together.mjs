// The API's specs of one folder run as one suite in a whole run: loading the application takes jest longer than most of these
// specs take, and a folder needs it once. A run of chosen tests takes the files as they are.
import fs from 'node:fs';
import path from 'node:path';
import { at } from './paths.mjs';

const PLACE = at('test', 'together');

const described = (spec) => `describe('test/api/${spec}', () => void require('../api/${spec}'));\n`;

/**
 * Writes one suite for each folder of `test/api`.
 * @returns {{ args: string[], remove: () => void }} what jest is told to leave out, and the end of what was written
 */
export function writeSuitesTogether() {
  const names = fs.readdirSync(at('test', 'api'), { recursive: true }).map((name) => name.split(path.sep).join('/'));
  const specs = names.filter((name) => name.endsWith('.spec.ts')).sort();
  const remove = () => fs.rmSync(PLACE, { recursive: true, force: true });
  remove();
  fs.mkdirSync(PLACE);
  for (const spec of specs) {
    const folder = spec.split('/')[0].replace('.spec.ts', '');
    fs.appendFileSync(path.join(PLACE, `${folder}.spec.ts`), described(spec));
  }
  return {
    args: ['--testPathIgnorePatterns', '/node_modules/', '/dist/', '<rootDir>/apps/web/', '<rootDir>/test/api/'],
    remove,
  };
}
