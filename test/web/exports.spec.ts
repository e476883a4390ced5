import { EXPORTS } from '../../apps/web/src/lib/exports';
import { LIST_EXPORTS } from '../../libs/exchange/src/domain/export/list-exports';

it('the page offers exactly the lists that the server takes out', () => {
  expect(EXPORTS).toEqual(Object.fromEntries(LIST_EXPORTS.map(({ path, name }) => [path, name])));
});
