import type { LocalDate } from '@app/kernel';
import { publicState, type CertificateState } from './public-state';

const of = (state: CertificateState, today: string, fileSha256: string | null = 'x') =>
  publicState({ state, fileSha256, validThrough: '2029-08-23' as LocalDate }, today as LocalDate);

describe('public state', () => {
  it('is valid through its last day and expired from the next one', () => {
    expect(of('issued', '2029-08-23')).toBe('valid');
    expect(of('issued', '2029-08-24')).toBe('expired');
  });

  it('withdrawn, suspended and superseded win over the clock', () => {
    for (const state of ['withdrawn', 'suspended', 'superseded'] as const) expect(of(state, '2030-01-01')).toBe(state);
  });

  it('says nothing of a certificate without its file', () => {
    expect(of('preparing', '2027-01-01', null)).toBeUndefined();
    expect(of('issued', '2027-01-01', null)).toBeUndefined();
  });
});
