import fc from 'fast-check';
import { needOf, type NeedDay } from './paper-need';

const day = (on: string, why: NeedDay['why'] = 'council', dossierId = 'd1'): NeedDay => ({
  ...{ dossierId, productName: 'Bưởi Phúc Trạch', day: on, why },
});

describe('the day by which a paper matters', () => {
  it('is the nearest one while the paper holds on all of them', () => {
    const days = [day('2026-12-10'), day('2026-11-30', 'file')];
    expect(needOf(days, '2027-03-16', '2026-11-25')).toMatchObject({ day: '2026-11-30', why: 'file', lapsed: false });
  });

  it('is the first one on which the paper no longer holds', () => {
    const days = [day('2026-11-30', 'file'), day('2026-12-10'), day('2026-12-29', 'finish')];
    expect(needOf(days, '2026-12-09', '2026-11-25')).toMatchObject({ day: '2026-12-10', why: 'council', lapsed: true });
  });

  it('holds through its last day', () => {
    expect(needOf([day('2026-12-10')], '2026-12-10', '2026-11-25')).toMatchObject({ lapsed: false });
  });

  it('days that have passed do not count; without days there is none', () => {
    expect(needOf([day('2026-11-24')], '2026-11-20', '2026-11-25')).toBeNull();
    expect(needOf([], null, '2026-11-25')).toBeNull();
  });

  it('does not depend on the order of the days and never names one that has passed', () => {
    const dayOf = fc.integer({ min: 1, max: 28 }).map((each) => `2026-11-${String(each).padStart(2, '0')}`);
    const days = fc.array(fc.record({ on: dayOf, id: fc.constantFrom('a', 'b', 'c') }), { maxLength: 8 });
    fc.assert(
      fc.property(days, dayOf, dayOf, (some, expiresOn, today) => {
        const all = some.map(({ on, id }) => day(on, 'council', id));
        const found = needOf(all, expiresOn, today);
        expect(needOf([...all].reverse(), expiresOn, today)).toEqual(found);
        if (found) expect(found.day >= today).toBe(true);
        if (found) expect(found.lapsed).toBe(found.day > expiresOn);
      }),
    );
  });
});
