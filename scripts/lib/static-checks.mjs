// The checks that need no server, in two lanes for two cores. Each counts as one test.
import { runNode } from './run.mjs';

const tool = (...parts) => ['node_modules', ...parts].join('/');
const GRAPH = ['--config', 'config/dependency-cruiser.cjs', '--output-type', 'err', 'apps', 'libs'];

const LANES = [
  [['lint', [tool('eslint', 'bin', 'eslint.js'), '.']]],
  [
    ['format', [tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']],
    ['types', ['scripts/typecheck.mjs']],
    ['module graph', [tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), ...GRAPH]],
    ['OpenAPI document and web client match the code', ['scripts/openapi.mjs', '--check', '--no-build']],
  ],
];

/** @param {(name: string, ok: boolean, output?: string) => void} count */
export async function runStaticChecks(count) {
  const lane = async (checks) => {
    for (const [name, args] of checks) {
      const { ok, output } = await runNode(args);
      count(name, ok, output);
    }
  };
  await Promise.all(LANES.map(lane));
}
