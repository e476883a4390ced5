import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a Node program to its end and keeps what it says, so that programs can run side by side.
 * @returns {Promise<{ok: boolean, output: string}>}
 */
export function runNode(args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => (output += text));
    }
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}
