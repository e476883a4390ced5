import { sharesInTenths, sumsOf, tenthsText, type YearOfCapital } from '../../apps/web/src/lib/capital';

const year = (owner: string, loan = '', state = '', other = ''): YearOfCapital => ({ owner, loan, state, other });

describe('the capital table while it is typed', () => {
  it('scenario 1: 420, 300, 180 and 100 million of a billion are 42, 30, 18 and 10 per cent', () => {
    const sums = sumsOf([year('420000000', '300000000'), year('', '', '180000000', '100000000')], '1000000000');
    expect(sums.bySource.map(({ tenths }) => tenthsText(tenths))).toEqual(['42,0%', '30,0%', '18,0%', '10,0%']);
    expect([sums.sum, sums.difference]).toEqual(['1000000000', '0']);
  });
  it('says by how much the sources are over or under', () => {
    expect(sumsOf([year('420000000', '310000000', '180000000', '100000000')], '1000000000').difference).toBe(
      '10000000',
    );
    expect(sumsOf([year('1')], '1000001').difference).toBe('-1000000');
    expect(sumsOf([year('5')], '').difference).toBe('5');
  });
  it('thirds still add to the whole', () => {
    expect(sharesInTenths(['1', '1', '1'])).toEqual([334, 333, 333]);
    expect(sharesInTenths(['', '', ''])).toEqual([0, 0, 0]);
  });
});
