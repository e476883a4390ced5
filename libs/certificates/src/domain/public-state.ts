import type { LocalDate } from '@app/kernel';

export type CertificateState = 'preparing' | 'issued' | 'suspended' | 'withdrawn' | 'superseded';
/** What anyone is told. Expiry is a matter of the clock only; a certificate without its file is never shown as issued. */
export type PublicState = 'valid' | 'expired' | 'suspended' | 'withdrawn' | 'superseded';

/** What the public page says today; undefined while the certificate is not yet there. */
export function publicState(
  certificate: {
    readonly state: CertificateState;
    readonly fileSha256: string | null;
    readonly validThrough: LocalDate;
  },
  today: LocalDate,
): PublicState | undefined {
  if (certificate.state === 'preparing' || certificate.fileSha256 === null) return undefined;
  if (certificate.state !== 'issued') return certificate.state;
  return today <= certificate.validThrough ? 'valid' : 'expired';
}
