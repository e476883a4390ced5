import fc from 'fast-check';
import { endingCalendar, monthsFrom } from './calendar';
import { medianDays } from './durations';
import { capitalSummary, endingsSummary, pointsSummary, roundsSummary, starsSummary, waySummary } from './summaries';

describe('medians of durations', () => {
  it('are the middle of all that were timed', () => {
    expect(medianDays([])).toBeNull();
    expect(medianDays([{ days: 4, count: 0 }])).toBeNull();
    expect(medianDays([{ days: 4, count: 1 }])).toBe(4);
    expect(
      medianDays([
        { days: 10, count: 1 },
        { days: 3, count: 1 },
      ]),
    ).toBe(6.5);
    expect(
      medianDays([
        { days: 1, count: 3 },
        { days: 90, count: 2 },
      ]),
    ).toBe(1);
  });

  it('are those of the plain list', () => {
    const histogram = fc.array(fc.record({ days: fc.nat(400), count: fc.nat(6) }), { maxLength: 12 });
    fc.assert(
      fc.property(histogram, (rows) => {
        const list = rows
          .flatMap(({ days, count }) => Array.from({ length: count }, () => days))
          .toSorted((a, b) => a - b);
        const [low, high] = [list[Math.floor((list.length - 1) / 2)], list[Math.floor(list.length / 2)]];
        const expected = low === undefined || high === undefined ? null : (low + high) / 2;
        expect(medianDays(rows)).toBe(expected);
      }),
    );
  });
});

describe('calendar of endings', () => {
  it('has every month in its place, over the turn of the year', () => {
    expect(monthsFrom('2026-11-25', 4)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect(monthsFrom('2026-01-01', 36).at(-1)).toBe('2028-12');
  });

  it('loses nothing and counts nothing twice', () => {
    const months = monthsFrom('2026-01-01', 36);
    const ending = fc.record({
      day: fc
        .tuple(fc.constantFrom(...months), fc.integer({ min: 1, max: 28 }))
        .map(([month, day]) => `${month}-${String(day).padStart(2, '0')}`),
      star: fc.constantFrom(3, 4, 5),
      count: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(ending, { maxLength: 30 }), (endings) => {
        const shown = endingCalendar(months, endings);
        const all = endings.reduce((sum, { count }) => sum + count, 0);
        expect(shown.reduce((sum, { total }) => sum + total, 0)).toBe(all);
        for (const { three, four, five, total, days } of shown) {
          expect(three + four + five).toBe(total);
          expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        }
      }),
    );
  });
});

describe('sentences', () => {
  it('say what the pictures show', () => {
    const stars = [
      { label: 'Huyện Thạch Hà', three: 5, four: 1, five: 0, total: 6 },
      { label: 'Huyện Đức Thọ', three: 2, four: 0, five: 0, total: 2 },
    ];
    expect(starsSummary(stars, '2026-11-25')).toBe(
      'Đến ngày 25/11/2026: 8 giấy chứng nhận còn hiệu lực ở 2 đơn vị: 7 sản phẩm 3 sao, 1 sản phẩm 4 sao. Nhiều nhất: Huyện Thạch Hà (6).',
    );
    expect(starsSummary([], '2026-11-25')).toBe('Đến ngày 25/11/2026: chưa có sản phẩm nào còn hiệu lực.');
    const way = [
      { label: 'Ý tưởng đăng ký', count: 9, medianDays: null },
      { label: 'Ý tưởng được chọn', count: 7, medianDays: 12.5 },
    ];
    expect(waySummary(way, 2026)).toBe(
      'Năm 2026: ý tưởng đăng ký 9, ý tưởng được chọn 7. Bước lâu nhất: ý tưởng được chọn, ở giữa là 12,5 ngày.',
    );
    expect(capitalSummary([{ owner: '420', loan: '300', state: '180', other: '100' }], undefined)).toBe(
      'Phương án được duyệt đến nay: 1.000 đồng, gồm vốn chủ cơ sở 42,0%, vốn vay 30,0%, ngân sách hỗ trợ 18,0%, vốn khác 10,0%.',
    );
    expect(endingsSummary(endingCalendar(['2026-01', '2026-02'], [{ day: '2026-02-03', star: 3, count: 2 }]))).toBe(
      'Từ tháng 01/2026 đến tháng 02/2026: 2 giấy chứng nhận hết hạn (2 sản phẩm 3 sao); nhiều nhất tháng 02/2026 (2).',
    );
    expect(roundsSummary([{ steps: { 'in-council': 3, recognised: 1 }, total: 4 }])).toBe(
      '1 đợt, 4 hồ sơ: 3 đang ở hội đồng, 1 được công nhận.',
    );
    expect(pointsSummary([{ states: { recognised: 2, closed: 1 }, overdue: 1, total: 3 }])).toBe(
      '3 điểm bán: 2 được công nhận, 1 đóng cửa; 1 điểm quá hạn kiểm tra.',
    );
  });
});
