import type { LocalDate } from '@app/kernel';
import { lastValidDay, type ValidityRule } from './validity';

describe('last valid day', () => {
  it.each<[string, ValidityRule, string]>([
    ['2026-08-24', 'day-before', '2029-08-23'],
    ['2026-08-24', 'anniversary', '2029-08-24'],
    ['2024-02-29', 'anniversary', '2027-02-28'],
    ['2024-02-29', 'day-before', '2027-02-27'],
    ['2020-02-04', 'day-before', '2023-02-03'],
  ])('scenario 14: 36 months from %s by the rule %s end on %s', (issuedOn, rule, expected) => {
    expect(lastValidDay(issuedOn as LocalDate, 36, rule)).toBe(expected);
  });
});
