import fc from 'fast-check';
import { opinionsOf } from './opinions';

const opinion = (total: number, star = 4, band = 4) => ({ total, band, star });

describe('opinions of a written consultation', () => {
  it('agree within the limit with one star; exactly the limit still agrees', () => {
    expect(opinionsOf([opinion(70), opinion(80)], 10)).toEqual({ agree: true, fault: null, spread: 10, stars: [4] });
  });

  it.each([
    [[opinion(70), opinion(81)], 'spread'],
    [[opinion(69, 3, 3), opinion(70)], 'star'],
    [[opinion(92, 4, 5), opinion(89)], 'star'],
  ])('differ: %j by %s', (opinions, fault) => {
    expect(opinionsOf(opinions, 10)).toMatchObject({ agree: false, fault });
  });

  it('do not depend on the order of the sheets', () => {
    const some = fc.array(
      fc.record({ total: fc.nat(100), band: fc.integer({ min: 1, max: 5 }), star: fc.integer({ min: 0, max: 5 }) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (opinions) => {
        expect(opinionsOf([...opinions].reverse(), 10)).toEqual(opinionsOf(opinions, 10));
      }),
    );
  });
});
