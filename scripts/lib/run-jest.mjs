import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { endWithThisProcess } from '../embedded/guard.mjs';
import { at, root } from './paths.mjs';

/**
 * Runs jest over all suites (or what `args` choose) and counts its tests. A test file that cannot run counts as a failed test.
 * @returns {Promise<{passed: number, failed: number}>}
 */
export function runJest(args, env) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ocop-report-'));
  const report = path.join(folder, 'report.json');
  const flags = ['--maxWorkers=2', '--json', '--outputFile', report, '--passWithNoTests=false'];
  const jest = spawn(process.execPath, [at('node_modules', 'jest', 'bin', 'jest.js'), ...flags, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'], // the report on stdout is in the file, too
    env,
  });
  const disarm = endWithThisProcess(jest.pid, { signal: 'TERM' });
  return new Promise((resolve) => {
    jest.once('exit', (code) => {
      disarm();
      const result = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : undefined;
      fs.rmSync(folder, { recursive: true, force: true });
      const passed = result?.numPassedTests ?? 0;
      const failed = (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
      resolve({ passed, failed: failed === 0 && code !== 0 ? 1 : failed });
    });
  });
}
