import { spawn } from 'node:child_process';
import { at } from './paths.mjs';

const STOP_WITHIN = 25_000;

/** The processes of the product that one command started: all end together. */
export class Children {
  #running = new Map();
  #stopping = false;

  /** @param {(name: string, how: string) => void} onDeath told when one ends that nobody asked to end */
  constructor(onDeath) {
    this.onDeath = onDeath;
  }

  /**
   * Starts a program of dist/ and waits until it reports `{ ready: true }` over its IPC channel.
   * @returns {Promise<object>} the report
   */
  start(name, program, env, { within = 60_000 } = {}) {
    const preload = ['--require', at('scripts', 'lib', 'end-with-parent.cjs')];
    const child = spawn(process.execPath, [...preload, at('dist', ...program.split('/'))], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env,
      cwd: at(),
      detached: true, // Ctrl-C reaches us alone; we stop them in order
    });
    this.#running.set(name, child);
    return new Promise((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`the ${name} did not report that it is ready within ${within / 1000} s`)),
        within,
      );
      child.on('message', (message) => {
        if (message?.ready !== true) return;
        clearTimeout(late);
        resolve(message);
      });
      child.once('error', reject);
      child.once('exit', (code, signal) => {
        clearTimeout(late);
        this.#running.delete(name);
        const how = signal ? `by signal ${signal}` : `with code ${code}`;
        reject(new Error(`the ${name} ended ${how}`));
        if (!this.#stopping) this.onDeath(name, how);
      });
    });
  }

  /** Asks all to end, and ends by force what does not. */
  async stopAll() {
    this.#stopping = true;
    await Promise.all([...this.#running.values()].map((child) => stopOne(child)));
  }

  /** Ends all at once (second Ctrl-C). */
  killAll() {
    this.#stopping = true;
    for (const child of this.#running.values()) child.kill('SIGKILL');
  }
}

function stopOne(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
