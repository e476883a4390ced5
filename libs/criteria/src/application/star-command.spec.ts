import { shippedRulebooks } from '../infrastructure/shipped-data';
import { starsOf } from './star-command';

const rulebooks = shippedRulebooks();
const run = (value: unknown) =>
  starsOf(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), rulebooks);
const entry = { rulebook: '26-2026', sheet: 1, ballots: [{ 'A.1.1': 2 }] };

describe('star command', () => {
  it('prints exactly the promised keys', () => {
    const [line] = run([{ ...entry, ballots: [{ 'A.1.1': 2, 'A.2.2': 3 }, { 'A.1.1': 1 }, {}] }]);
    expect(Object.keys(line ?? {}).sort()).toEqual([
      'agreed',
      'band',
      'count',
      'missed',
      'shownMean',
      'star',
      'sum',
      'totals',
    ]);
    expect(line).toMatchObject({ totals: [6, 2, 0], sum: 8, count: 3, shownMean: '2.67', band: 1, star: 1 });
    expect(line?.agreed).toMatchObject({ 'A.2.2': null });
    expect(Object.keys(line?.missed ?? {})).toEqual(['3', '4', '5']);
  });

  it.each([
    ['{}', '$: cần một danh sách'],
    ['[1]', '$[0]: cần một đối tượng'],
    ['[{"rulebook":"26-2026","rulebook":"26-2026"}]', '$[0].rulebook: '],
    [[{ ...entry, extra: 1 }], '$[0].extra: '],
    [[{ rulebook: '26-2026', sheet: 1 }], '$[0].ballots: '],
    [[{ ...entry, rulebook: '99' }], '$[0].rulebook: '],
    [[entry, { ...entry, sheet: 27 }], '$[1].sheet: '],
    [[{ ...entry, sheet: '1' }], '$[0].sheet: '],
    [[{ ...entry, rulebook: '148-2023', sheet: 7 }], '$[0].sheet: phiếu 7 chưa đủ'],
    [[{ ...entry, ballots: [] }], '$[0].ballots: '],
    [[{ ...entry, ballots: [{}, {}, { 'A.1.1': 7 }] }], '$[0].ballots[2]["A.1.1"]: không có phương án 7 (chỉ có 0..2)'],
    [[{ ...entry, ballots: [{ 'A.1.1': -1 }] }], '$[0].ballots[0]["A.1.1"]: '],
    [[{ ...entry, ballots: [{ 'A.1.1': '2' }] }], '$[0].ballots[0]["A.1.1"]: '],
    [[{ ...entry, ballots: [{ 'A.1.1': null }] }], '$[0].ballots[0]["A.1.1"]: '],
    [[{ ...entry, ballots: [{ 'Z.9': 0 }] }], '$[0].ballots[0]["Z.9"]: '],
    ['[{"rulebook":"26-2026","sheet":1,"ballots":[{"A.1.1":1.5}]}]', '$[0].ballots[0].A.1.1: '],
    [[{ rulebook: '1048-2019', sheet: 1, ballots: [{ 'A.3.2.a': 0, 'A.3.2.b': 0 }] }], '$[0].ballots[0]["A.3.2.b"]: '],
    ['', '$: '],
  ])('refuses %j with the path of the fault', (file, message) => {
    expect(() => run(file)).toThrow(message);
  });
});
