import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(__dirname, '..', '..');
const inFolder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => !file.includes('node_modules') && !file.includes('/dist/'));
const typescript = ['libs', 'apps/api', 'apps/worker', 'test'].flatMap(inFolder).filter((file) => file.endsWith('.ts'));
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Longer than 300 lines, and left whole: shapes of answers, which are lists of fields. */
const isShape = (file: string): boolean => file.endsWith('.out.ts');
/** To be cut. No file may join them. */
const LONG = new Set(['libs/evaluation/src/application/case-queries.ts', 'libs/ideas/src/http/ideas.controller.ts']);

describe('files', () => {
  it('are named in kebab-case, one concept each', () => {
    const odd = typescript.filter(
      (file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.ts$/.test(basename(file)),
    );
    expect(odd).toEqual([]);
  });

  it('of the server have 300 lines at most', () => {
    const long = typescript.filter(
      (file) =>
        !file.startsWith('test/') &&
        !file.includes('.spec.') &&
        !isShape(file) &&
        !LONG.has(file) &&
        textOf(file).split('\n').length > 301,
    );
    expect(long).toEqual([]);
  });

  it('classes of requests and answers have names of their own: the OpenAPI document knows each name once', () => {
    const names = typescript
      .filter((file) => !file.startsWith('test/'))
      .flatMap((file) => [...textOf(file).matchAll(/^(?:export )?class (\w+(?:In|Out))\b/gm)].map((found) => found[1]));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('doors export by name', () => {
    const doors = typescript.filter((file) => /^libs\/[^/]+\/src\/(index|events|http|jobs)\.ts$/.test(file));
    expect(doors.length).toBeGreaterThan(20);
    expect(doors.filter((file) => /export \*/.test(textOf(file)))).toEqual([]);
  });

  it('each module lies in the five folders and has no other doors', () => {
    const odd = typescript.filter(
      (file) =>
        /^libs\/(?!kernel|platform)[^/]+\/src\//.test(file) &&
        !/^libs\/[^/]+\/src\/((domain|application|infrastructure|http|jobs|testing)\/.+|(index|events|http|jobs|problems|[a-z-]+\.module)\.ts)$/.test(
          file,
        ),
    );
    expect(odd).toEqual([]);
  });

  it('each migration goes up and down, and their order is clear', () => {
    const files = readdirSync(join(root, 'migrations'));
    const stems = files.filter((file) => file.endsWith('.up.sql')).map((file) => file.replace('.up.sql', ''));
    expect(files.filter((file) => file.endsWith('.sql')).sort()).toEqual(
      stems.flatMap((stem) => [`${stem}.down.sql`, `${stem}.up.sql`]).sort(),
    );
    const numbers = stems.map((stem) => /^(\d{4})-[a-z0-9-]+$/.exec(stem)?.[1]);
    expect(numbers).not.toContain(undefined);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
