/** The page's own requests go first on a thin line: the worker fetches a megabyte of files for the days without a network. */
const AFTER_MS = 3000;

const canKeep = (): boolean => import.meta.env.PROD && 'serviceWorker' in navigator;
const register = (): Promise<ServiceWorkerRegistration | undefined> =>
  navigator.serviceWorker.register('/sw.js', { scope: '/' });

/**
 * Lets the browser keep the page itself (never data), so that it opens without a network. Development servers have none.
 * @returns what calls it off, as an effect does
 */
export function registerWorker(): (() => void) | undefined {
  if (!canKeep()) return undefined;
  const registerOnline = () => {
    // without a network there is nothing to fetch, and what is kept already goes on serving
    if (!navigator.onLine) return;
    // refused in private windows and by old browsers: the page then works with a network only
    void register().catch(() => undefined);
  };
  const timer = setTimeout(registerOnline, AFTER_MS);
  return () => clearTimeout(timer);
}

/** Waits until the page is kept on the device: what is taken along needs a page that opens. Where browsers refuse, at once. */
export async function keepPage(): Promise<void> {
  if (!canKeep()) return;
  const registration = await register().catch(() => undefined);
  const worker = registration?.installing;
  if (!worker) return;
  await new Promise<void>((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state !== 'installing') resolve();
    });
  });
}
