const remembered = 'tam-dung-gui-tep';
const listeners = new Set<() => void>();

/** Has the person paused the sending of files on this device (mobile data that costs)? */
export const filesPaused = (): boolean => localStorage.getItem(remembered) !== null;

export function pauseFiles(pause: boolean): void {
  if (pause) localStorage.setItem(remembered, '1');
  else localStorage.removeItem(remembered);
  for (const listener of listeners) listener();
}

export function onFilesPaused(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
