import { criteriaOf, shippedRulebooks } from '@app/criteria';
import { CRITERION_KEY } from './dossier.in';

describe('keys of criteria in requests', () => {
  it.each([...shippedRulebooks().values()].map((book) => [book.id, book] as const))(
    'evidence can be attached to every criterion of %s',
    (_id, book) => {
      const keys = book.sheets.flatMap((sheet) => criteriaOf(sheet).map((criterion) => criterion.key));
      expect(keys.length).toBeGreaterThan(100);
      expect(keys.filter((key) => !CRITERION_KEY.test(key) || key.length > 12)).toEqual([]);
    },
  );

  it.each(['A', '1.2', 'A.', 'A.1.', 'A.123', 'a.1', 'A.1.2.3.4.5', "A.1'"])('%s is no key', (text) => {
    expect(CRITERION_KEY.test(text)).toBe(false);
  });
});
