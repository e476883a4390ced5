// Which pages of the application no role came to: the tour is whole only when it says so.
import fs from 'node:fs';
import path from 'node:path';
import { at } from '../lib/paths.mjs';

const PAGES = ['apps', 'web', 'src', 'pages'];
const ROUTE = /path: '(\/(?!api\/)[a-z0-9/$A-Za-z-]*)'/g;

/** Every address that the areas declare, with `$name` where an id stands. */
export function declaredRoutes() {
  const folder = at(...PAGES);
  const files = fs.readdirSync(folder, { recursive: true }).filter((file) => /\.tsx?$/.test(file));
  const found = files.flatMap((file) =>
    [...fs.readFileSync(path.join(folder, file), 'utf8').matchAll(ROUTE)].map(([, route]) => route),
  );
  return [...new Set(found)].sort();
}

const formOf = (route) => new RegExp(`^${route.replace(/\$\w+/g, '[^/]+')}/?$`);

/** One line for each page that nobody visited. */
export function neverReached(walks) {
  const seen = walks.flatMap(({ visits }) => visits.map(({ href }) => href.split('?')[0]));
  return declaredRoutes()
    .filter((route) => !seen.some((href) => formOf(route).test(href)))
    .map((route) => `không vai trò nào đến được: ${route}`);
}
