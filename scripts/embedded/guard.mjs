import { spawn } from 'node:child_process';

// Waits at the end of a pipe. "done" means an orderly end; a closed pipe means that the starter was killed.
const SCRIPT = `
read -r word
[ "$word" = done ] && exit 0
kill -s "$2" "$1"
tries=0
while kill -0 "$1" 2>/dev/null && [ "$tries" -lt 300 ]; do sleep 0.1; tries=$((tries + 1)); done
[ -n "$3" ] && rm -rf -- "$3"
`;

/**
 * Ends a server that is not ours to change when this process is killed (kill -9 leaves no time for an orderly stop).
 * @param {number} pid
 * @param {{signal: string, remove?: string}} options `remove`: a throw-away folder that goes with it
 * @returns {() => void} call it when the server was stopped in order
 */
export function endWithThisProcess(pid, { signal, remove = '' }) {
  const watcher = spawn('/bin/sh', ['-c', SCRIPT, 'guard', String(pid), signal, remove], {
    cwd: '/',
    detached: true, // Ctrl-C reaches the whole foreground group, and the watcher must outlive us
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.on('error', () => undefined); // no /bin/sh: then only an orderly stop stops the server
  watcher.stdin.on('error', () => undefined);
  watcher.unref();
  watcher.stdin.unref?.();
  return () => watcher.stdin.end('done\n');
}
