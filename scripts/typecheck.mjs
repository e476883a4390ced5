// Type checks the server and the web pages with the fast compiler; prints every fault.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { at, root } from './lib/paths.mjs';

const tsc = at('node_modules', 'typescript-7', 'bin', 'tsc');
const projects = ['', 'apps/web', 'apps/web/src/offline/worker', 'test/web'].map((folder) =>
  join(folder, 'tsconfig.json'),
);
const codes = projects.map(
  (project) => spawnSync(process.execPath, [tsc, '--noEmit', '-p', project], { cwd: root, stdio: 'inherit' }).status,
);
process.exit(codes.every((code) => code === 0) ? 0 : 1);
