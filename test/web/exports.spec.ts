import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORTS, MORE_EXPORTS } from '../../apps/web/src/lib/exports';
import { LIST_EXPORTS } from '../../libs/exchange/src/domain/export/list-exports';
import { SEARCHED_LISTS } from '../../libs/exchange/src/domain/search/search-lists';

const pages = join(__dirname, '..', '..', 'apps', 'web', 'src', 'pages');
const routes = readdirSync(pages)
  .flatMap((area) => readdirSync(join(pages, area)).map((file) => join(pages, area, file)))
  .filter((file) => file.endsWith('routes.tsx'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

it('the page offers exactly the lists that the server takes out', () => {
  const more = Object.values(MORE_EXPORTS).flatMap((lists) => lists.map(({ name }) => name));
  const offered = [...Object.values(EXPORTS), ...more];
  expect(offered.sort()).toEqual(LIST_EXPORTS.map(({ name }) => name).sort());
});

it('a list takes out its own rows', () => {
  const own = LIST_EXPORTS.filter(({ path, name }) => EXPORTS[path] === name).map(({ path, name }) => [path, name]);
  expect(Object.fromEntries(own)).toEqual(EXPORTS);
});

it.each(SEARCHED_LISTS.flatMap(({ page, all }) => [page, all]))('%s, where a finding leads, is a page', (address) => {
  expect(routes).toContain(`'${address.replace(/\{\w+\}/g, '$id')}'`);
});
