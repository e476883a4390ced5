import { choiceSetting, textSetting, wholeNumberSetting, wholeNumbersSetting } from './setting';

const about = { group: 'Thử', label: 'Thử', basis: 'open', source: 'Thử' } as const;

describe('settings', () => {
  const days = wholeNumberSetting({ ...about, key: 'spec.days', default: 15, min: 1, max: 60 });
  const ladder = wholeNumbersSetting({ ...about, key: 'spec.ladder', default: [30, 7, 0], min: 0, max: 400, most: 4 });
  const rule = choiceSetting({
    ...about,
    key: 'spec.rule',
    default: 'a',
    options: [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ],
  });
  const name = textSetting({ ...about, key: 'spec.name', default: 'Bộ', max: 5 });

  it.each([
    ['15', 15],
    [' 60 ', 60],
    [1, 1],
    ['0', undefined],
    ['61', undefined],
    ['1e1', undefined],
    ['0x10', undefined],
    ['1.5', undefined],
    [1.5, undefined],
    ['', undefined],
    [null, undefined],
    ['9007199254740993', undefined],
  ])('a whole number: %p → %p', (typed, value) => expect(days.parse(typed)).toBe(value));

  it.each([
    ['7, 30;0', [30, 7, 0]],
    ['7 7', undefined],
    ['', undefined],
    ['1,2,3,4,5', undefined],
    ['30,x', undefined],
    [
      [0, 90],
      [90, 0],
    ],
    ['401', undefined],
  ])('several numbers: %p → %p', (typed, value) => expect(ladder.parse(typed)).toEqual(value));

  it('a choice and a text', () => {
    expect([rule.parse('b'), rule.parse('c'), rule.parse(1)]).toEqual(['b', undefined, undefined]);
    expect([name.parse(' Bộ '), name.parse('dài quá'), name.parse(3)]).toEqual(['Bộ', undefined, undefined]);
  });

  it('refuses a default outside its own bounds, and a key twice', () => {
    expect(() => wholeNumberSetting({ ...about, key: 'spec.wrong', default: 0, min: 1, max: 2 })).toThrow('bounds');
    expect(() => textSetting({ ...about, key: 'spec.name', default: '', max: 5 })).toThrow('twice');
  });

  it('is typed back as it is shown', () => {
    expect(ladder.parse(ladder.format(ladder.default))).toEqual(ladder.default);
    expect(days.parse(days.format(15))).toBe(15);
  });
});
