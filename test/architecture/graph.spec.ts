import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import graph from '../../config/module-graph.json';

const root = join(__dirname, '..', '..');
const modules = Object.keys(graph);
const edges: Readonly<Record<string, readonly string[]>> = graph;

describe('the module graph', () => {
  it('lists upstream modules before those that use them, so that no import can run in a circle', () => {
    const backwards = modules.flatMap((name, place) =>
      (edges[name] ?? []).filter((used) => modules.indexOf(used) === -1 || modules.indexOf(used) >= place),
    );
    expect(backwards).toEqual([]);
  });

  it('names every library but the two that all may use', () => {
    const libraries = readdirSync(join(root, 'libs')).filter((name) => existsSync(join(root, 'libs', name, 'src')));
    const unknown = libraries.filter((name) => !['kernel', 'platform', ...modules].includes(name));
    expect(unknown).toEqual([]);
  });
});

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

/** What the checker says about a small tree of files. */
function violationsIn(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-graph-'));
  try {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    }
    copyFileSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
    const rules = join(root, 'config', 'dependency-cruiser.cjs');
    const run = spawnSync(process.execPath, [cruiser, '--config', rules, '--output-type', 'json', 'apps', 'libs'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 16 * 1024 * 1024,
    });
    const report = JSON.parse(run.stdout) as Report;
    return report.summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`).sort();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const HARMLESS = {
  'apps/api/src/app.ts': `import { ideas } from '../../../libs/ideas/src/http';\nexport const app = ideas;\n`,
  'libs/kernel/src/index.ts': 'export const kernel = 1;\n',
  'libs/ideas/src/http.ts': `import { kernel } from '@app/kernel';\nexport const ideas = kernel;\n`,
  'libs/ideas/src/index.ts': 'export interface Idea {\n  id: string;\n}\n',
  'libs/ranking/src/index.ts': 'export const ranking = 1;\n',
  'libs/programme/src/index.ts': 'export const programme = 1;\n',
  'libs/programme/src/domain/unit.ts': 'export const unit = 1;\n',
};

describe('the check of the module graph', () => {
  it('has nothing against imports through the doors that are listed', () => {
    expect(violationsIn(HARMLESS)).toEqual([]);
  });

  it('finds every kind of forbidden import, also of types only', () => {
    const found = violationsIn({
      ...HARMLESS,
      'apps/worker/src/deep.ts': `export { unit } from '../../../libs/programme/src/domain/unit';\n`,
      'libs/ideas/src/unlisted.ts': `export { ranking } from '@app/ranking';\n`,
      'libs/ideas/src/deep.ts': `export { unit } from '@app/programme/domain/unit';\n`,
      'libs/programme/src/downstream.ts': `import type { Idea } from '@app/ideas';\nexport type Mine = Idea;\n`,
      'libs/ideas/src/domain/clock.ts': `export { hostname } from 'node:os';\n`,
      'libs/kernel/src/outside.ts': `export { inspect } from 'node:util';\n`,
      'libs/platform/src/http/index.ts': `export { ranking } from '@app/ranking';\n`,
      'libs/ideas/src/application/one.ts': `export { two } from './two';\nexport const one = 1;\n`,
      'libs/ideas/src/application/two.ts': `import type { one } from './one';\nexport const two: typeof one = 1;\n`,
      'libs/ideas/src/application/upwards.ts': `export { app } from '../../../../apps/api/src/app';\n`,
      'libs/ideas/src/nowhere.ts': `export { nothing } from './nothing';\n`,
    });
    expect(found).toEqual(
      [
        'apps/worker/src/deep.ts: apps-enter-programme-by-its-doors',
        'libs/ideas/src/application/one.ts: no-cycles',
        'libs/ideas/src/application/upwards.ts: libs-know-no-app',
        'libs/ideas/src/deep.ts: programme-is-entered-by-its-doors',
        'libs/ideas/src/domain/clock.ts: domain-is-plain-typescript',
        'libs/ideas/src/nowhere.ts: no-unresolvable',
        'libs/ideas/src/unlisted.ts: ideas-imports-only-what-is-listed',
        'libs/kernel/src/outside.ts: kernel-imports-nothing',
        'libs/platform/src/http/index.ts: platform-knows-no-module',
        'libs/programme/src/downstream.ts: programme-imports-only-what-is-listed',
      ].sort(),
    );
  });
});
