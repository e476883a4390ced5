import { assert, constantFrom, dictionary, property, string } from 'fast-check';
import { explanationsMissing, explanationsNeeded, mergeExplanations, type Unit } from './explanations';

const plain = (key: string, ...points: number[]) => ({ key, options: points.map((each) => ({ points: each })) });
const UNITS: readonly Unit[] = [
  [plain('A.1', 0, 3, 5)],
  [{ key: 'A.2', options: [{ points: 1 }, { points: 2, minStar: 3 }, { points: 5, minStar: 5 }] }],
  [plain('B.1a', 1, 2, 3), plain('B.1b', 0, 2)],
  [plain('C.1', 4)],
];
const TICKS = { 'A.1': 1, 'A.2': 1, 'B.1b': 1, 'C.1': 0 };

describe('explanations on a sheet', () => {
  it('are asked as the rules of the council say, by the first criterion of a choice', () => {
    expect(explanationsNeeded('never', UNITS, TICKS)).toEqual([]);
    expect(explanationsNeeded('always', UNITS, TICKS)).toEqual(['A.1', 'A.2', 'B.1a', 'C.1']);
    expect(explanationsNeeded('gated', UNITS, TICKS)).toEqual(['A.2']);
    expect(explanationsNeeded('extremes', UNITS, TICKS)).toEqual(['B.1a']);
    expect(explanationsNeeded('extremes', UNITS, { 'A.1': 0, 'A.2': 2, 'B.1a': 1 })).toEqual(['A.1', 'A.2']);
    expect(explanationsNeeded('always', UNITS, {})).toEqual([]);
  });

  it('count as missing while nothing but blanks is written', () => {
    expect(explanationsMissing(['A.1', 'A.2', 'B.1a'], { 'A.1': 'Đủ minh chứng', 'A.2': '  ' })).toEqual([
      'A.2',
      'B.1a',
    ]);
  });

  it('of two devices are kept one under the other, and each device goes on in its own text', () => {
    const one = mergeExplanations({}, [{ criterion: 'A.1', from: null, to: 'Tem đúng' }]);
    const two = mergeExplanations(one, [{ criterion: 'A.1', from: null, to: 'Thiếu ảnh' }]);
    expect(two).toEqual({ 'A.1': 'Tem đúng\nThiếu ảnh' });
    const three = mergeExplanations(two, [{ criterion: 'A.1', from: 'Thiếu ảnh', to: 'Thiếu ảnh vườn' }]);
    expect(three).toEqual({ 'A.1': 'Tem đúng\nThiếu ảnh vườn' });
    expect(mergeExplanations(three, [{ criterion: 'A.1', from: 'Thiếu ảnh vườn', to: null }])).toEqual({
      'A.1': 'Tem đúng',
    });
    expect(mergeExplanations({ 'A.1': 'Tem đúng' }, [{ criterion: 'A.1', from: 'Tem đúng', to: null }])).toEqual({});
  });

  it('nothing that a device did not see is lost, and what it wrote arrives', () => {
    const words = string({ unit: constantFrom('a', 'b', ' '), minLength: 1, maxLength: 6 });
    assert(
      property(dictionary(constantFrom('A.1', 'A.2'), words), words, words, (written, from, to) => {
        const before = written['A.1'] ?? '';
        const after = mergeExplanations(written, [{ criterion: 'A.1', from, to }])['A.1'] ?? '';
        expect(after).toContain(to.trim());
        if (!before.includes(from)) expect(after).toContain(before);
      }),
    );
  });
});
