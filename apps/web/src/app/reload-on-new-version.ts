const KEY = 'reloaded-for';

/**
 * After a new version was installed an open page may ask for a part that is gone: when the server answers, the page is loaded
 * anew, once for each part; what was typed is kept on the device. A part that stays away is told as a fault.
 */
export function reloadOnNewVersion(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const part = event.payload.message;
    if (sessionStorage.getItem(KEY) === part) return;
    sessionStorage.setItem(KEY, part);
    fetch('/', { method: 'HEAD', cache: 'no-store' })
      .then(({ ok }) => {
        if (ok) window.location.reload();
      })
      .catch(() => undefined); // no network: the fault is told as such
  });
}
