/** Lets the browser keep the page itself (never data), so that it opens without a network. Development servers have none. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Refused in private windows and by old browsers: the page then works with a network only.
  navigator.serviceWorker.register('/sw.js', { scope: '/' }).catch(() => undefined);
}
