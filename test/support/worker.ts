import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Env } from '@app/config';
import type { TestApp } from './app';

const PROGRAM = join(__dirname, '..', '..', 'dist', 'apps', 'worker', 'src', 'main.js');

/** A real worker process (built code) on the database and files of a test application. */
export class TestWorker {
  private constructor(private readonly child: ChildProcess) {}

  /** Resolves when the worker says that it is ready. */
  static async start(app: TestApp, more: Readonly<Record<string, string>> = {}): Promise<TestWorker> {
    if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing: build first`);
    const { DATABASE_URL, DATA_DIR, APP_SECRET, PUBLIC_URL, LOG_LEVEL } = app.app.get(Env);
    const settings = { DATABASE_URL, DATA_DIR, APP_SECRET, PUBLIC_URL, LOG_LEVEL, ...more };
    const child = spawn(process.execPath, [PROGRAM], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { PATH: process.env['PATH'], TZ: 'UTC', ...settings },
    });
    await new Promise<void>((resolve, reject) => {
      child.on('message', (message) => {
        if ((message as { ready?: boolean }).ready) resolve();
      });
      child.once('error', reject);
      child.once('exit', (code, signal) => reject(new Error(`the worker ended (${code ?? signal})`)));
    });
    return new TestWorker(child);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** As a power cut would: no goodbye. */
  kill(): Promise<string> {
    return this.end('SIGKILL');
  }

  /** Asks it to stop; answers the exit code or the signal. */
  stop(): Promise<string> {
    return this.end('SIGTERM');
  }

  private end(signal: NodeJS.Signals): Promise<string> {
    if (this.child.exitCode !== null || this.child.signalCode !== null)
      return Promise.resolve(String(this.child.exitCode ?? this.child.signalCode));
    return new Promise((resolve) => {
      this.child.once('exit', (code, by) => resolve(String(code ?? by)));
      this.child.kill(signal);
    });
  }
}
