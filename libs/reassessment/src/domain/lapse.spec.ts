import { localDate } from '@app/kernel';
import { lapseOf, type LapsingCycle } from './lapse';

const CYCLE: LapsingCycle = {
  state: 'running',
  endsOn: localDate('2026-12-31'),
  extendedTo: null,
  filedOn: null,
  closesOn: localDate('2026-09-02'),
  resultOn: null,
  leftOn: null,
  leftReason: null,
};
const FILED = { state: 'filed', filedOn: localDate('2026-10-01'), extendedTo: localDate('2027-06-29') } as const;
const LEAVING = { state: 'leaving', leftOn: localDate('2026-11-02'), leftReason: 'Ngừng sản xuất.' } as const;

describe('lapse of a certificate', () => {
  it.each([
    [{}, '2026-12-31', undefined],
    [{}, '2027-01-01', 'not-filed'],
    [FILED, '2027-06-29', undefined],
    [FILED, '2027-06-30', 'late-limit-passed'],
    [{ state: 'not-renewed', resultOn: localDate('2026-12-20') }, '2027-01-01', 'not-renewed'],
    [LEAVING, '2026-12-31', undefined],
    [LEAVING, '2027-01-01', 'own-wish'],
    [{ ...LEAVING, state: 'left' }, '2027-01-02', 'own-wish'],
    [{ state: 'renewed' }, '2027-01-02', undefined],
    [{ state: 'withdrawn' }, '2027-01-02', undefined],
    [{ state: 'lapsed' }, '2027-01-02', undefined],
  ] as const)('%j on %s: %s', (change, day, ground) => {
    expect(lapseOf({ ...CYCLE, ...change }, localDate(day))?.ground).toBe(ground);
  });

  it('is explained with its dates', () => {
    const day = localDate('2027-07-01');
    expect(lapseOf(CYCLE, day)?.explanation).toBe(
      'Giấy chứng nhận có giá trị đến hết ngày 31/12/2026; hạn nộp hồ sơ đánh giá lại là hết ngày 02/09/2026; chủ thể không nộp hồ sơ.',
    );
    expect(lapseOf({ ...CYCLE, ...LEAVING }, day)?.explanation).toContain(
      'đăng ký ngày 02/11/2026 (lý do: Ngừng sản xuất).',
    );
    expect(lapseOf({ ...CYCLE, ...FILED }, day)?.explanation).toContain('được duy trì đến hết ngày 29/06/2027');
  });
});
