import { recognise } from './recognition';

const TWO_LEVELS = {
  levels: [
    { level: 'district', grants: [3] },
    { level: 'province', grants: [4] },
    { level: 'ministry', grants: [5] },
  ],
};
const PROVINCE = {
  levels: [
    { level: 'commune', grants: [] },
    { level: 'province', grants: [3, 4] },
    { level: 'ministry', grants: [5] },
  ],
};

describe('recognition of a star', () => {
  it.each([
    [5, { kind: 'forwarded', to: 'ministry' }],
    [4, { kind: 'granted', stars: 4 }],
    [3, { kind: 'granted', stars: 3 }],
    [2, { kind: 'not-recognised' }],
    [1, { kind: 'not-recognised' }],
    [0, { kind: 'not-recognised' }],
  ])('the province under a procedure without district: %i stars', (star, expected) => {
    expect(recognise(PROVINCE, 'province', star)).toEqual(expected);
  });

  it('where the district grants 3 stars, it forwards 4 and the province no longer grants 3', () => {
    expect(recognise(TWO_LEVELS, 'district', 3)).toEqual({ kind: 'granted', stars: 3 });
    expect(recognise(TWO_LEVELS, 'district', 4)).toEqual({ kind: 'forwarded', to: 'province' });
    expect(recognise(TWO_LEVELS, 'province', 3)).toEqual({ kind: 'not-recognised' });
  });

  it('refuses a level that the procedure does not have', () => {
    expect(() => recognise(PROVINCE, 'district', 3)).toThrow(RangeError);
  });
});
