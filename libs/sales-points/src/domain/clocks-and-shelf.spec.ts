import { localDate, WorkingCalendar } from '@app/kernel';
import { lastPeriod, periodOf, recognisedThrough, stepDueOn } from './clocks';
import { LIMIT_TABLE, type Limits } from './limits';
import { shelfSentence, shelfSummary, type ScanVerdict } from './shelf';

const DAYS: Readonly<Record<string, number>> = {
  'days.survey': 5,
  'days.recognise': 10,
  'days.publish': 5,
  'suspension.days': 30,
  'recognition.months': 36,
  'report.months': 3,
  'report.days': 15,
};
const limits = Object.fromEntries(
  LIMIT_TABLE.map(({ key, min }) => [key, { value: DAYS[key] ?? min, basis: 'open', source: 'x' }]),
) as Limits;
const many = (count: number, verdict: ScanVerdict): ScanVerdict[] => Array.from({ length: count }, () => verdict);

describe('shelf check', () => {
  it('tells what was scanned in one sentence', () => {
    const summary = shelfSummary([...many(36, 'valid'), ...many(3, 'expired'), ...many(1, 'withdrawn')]);
    expect(shelfSentence(summary)).toBe('Đã quét 40: 36 còn hiệu lực, 3 hết hạn, 1 bị thu hồi');
    expect(shelfSentence(shelfSummary([]))).toBe('Đã quét 0: không có mã nào');
  });
});

describe('clocks of a point', () => {
  const calendar = new WorkingCalendar([localDate('2026-09-02')]);
  const monday = localDate('2026-08-31');

  it.each([
    ['registered', false, '2026-09-08'], // five working days, a holiday between
    ['surveyed', false, '2026-09-15'],
    ['recognised', false, '2026-09-08'],
    ['recognised', true, null],
    ['suspended', true, '2026-09-30'],
    ['closed', true, null],
  ] as const)('%s, published: %s → %s', (state, published, due) => {
    expect(stepDueOn({ state, published }, monday, limits, calendar)).toBe(due);
  });

  it('a recognition ends the day before its months are over', () => {
    expect(recognisedThrough(localDate('2029-09-03'), limits)).toBe('2032-09-02');
  });

  it('periods begin with the year', () => {
    expect(periodOf(localDate('2026-08-31'), limits)).toEqual({
      from: '2026-07-01',
      to: '2026-09-30',
      dueOn: '2026-10-15',
    });
    expect(lastPeriod(localDate('2026-02-01'), limits)).toMatchObject({ from: '2025-10-01', to: '2025-12-31' });
  });
});
