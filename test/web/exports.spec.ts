import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORTS } from '../../apps/web/src/lib/exports';
import { LIST_EXPORTS } from '../../libs/exchange/src/domain/export/list-exports';
import { SEARCHED_LISTS } from '../../libs/exchange/src/domain/search/search-lists';

const pages = join(__dirname, '..', '..', 'apps', 'web', 'src', 'pages');
const routes = readdirSync(pages)
  .flatMap((area) => readdirSync(join(pages, area)).map((file) => join(pages, area, file)))
  .filter((file) => file.endsWith('routes.tsx'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

it('the page offers exactly the lists that the server takes out', () => {
  expect(EXPORTS).toEqual(Object.fromEntries(LIST_EXPORTS.map(({ path, name }) => [path, name])));
});

it.each(SEARCHED_LISTS.flatMap(({ page, all }) => [page, all]))('%s, where a finding leads, is a page', (address) => {
  expect(routes).toContain(`'${address.replace(/\{\w+\}/g, '$id')}'`);
});
