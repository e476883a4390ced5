import { shippedRulebooks, totalOf } from '@app/criteria';
import { ticksWithTotal } from './ticks';

describe('ticks that come to a total', () => {
  it('are found at once for every sheet that can be scored, wherever the search begins', () => {
    const book = [...shippedRulebooks().values()].find(({ id }) => id === '1048-2019');
    const sheets = (book?.sheets ?? []).filter(({ complete }) => complete);
    expect(sheets.length).toBeGreaterThan(20);
    for (const sheet of sheets)
      for (const total of [45, 58, 70, 81])
        for (const turn of [0, 7, 23]) expect(totalOf(sheet, ticksWithTotal(sheet, total, [], turn)).total).toBe(total);
  });
});
