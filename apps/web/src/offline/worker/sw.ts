/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';

declare const self: ServiceWorkerGlobalScope & { readonly __SHELL_FILES: { url: string; revision: string | null }[] };

/** How long a weak network may take before the kept page opens instead. */
const PATIENCE = 4000;
/** Addresses of the server: answers with data are never kept here, whatever a page asks for. */
const SERVER =
  /^\/(api|v|bao-cao|san-pham|ban-do|so-lieu-cong-khai|kiem-tra-pdf|open-data|health|metrics|assets)(\/|$)/;

const PDF_VIEWER = /^\/assets\/(pdf-pages-|pdf\.worker|pdf-\d)/;

// The page and its files, and nothing else. A new version waits until the old page is closed: both keep their own files.
precacheAndRoute(self.__SHELL_FILES);
cleanupOutdatedCaches();
clientsClaim();

/** What shows PDFs: its names carry a hash or a version, so the first answer stays true. */
registerRoute(({ url }) => PDF_VIEWER.test(url.pathname), new CacheFirst({ cacheName: 'pdf-viewer' }));

registerRoute(new NavigationRoute(({ request }) => openPage(request), { denylist: [SERVER, /\.[a-z0-9]{1,11}$/i] }));

/** The server's page first (with a style nonce of its own), the kept one without a network. */
async function openPage(request: Request): Promise<Response> {
  const kept = await matchPrecache('/');
  if (kept === undefined) return fetch(request);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE));
  const fresh = fetch(request).catch(() => kept);
  return Promise.race([fresh, late]);
}
