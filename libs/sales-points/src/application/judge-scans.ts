import { Injectable } from '@nestjs/common';
import { CertificatesFacade, isInForce, type LiveState } from '@app/certificates';
import { DomainError, plusMilliseconds, vnDateOf, type Instant, type LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { limitOf, type Limits } from '../domain/limits';
import type { ScanVerdict } from '../domain/shelf';

export interface ScanInput {
  readonly text: string;
  readonly scannedAt: Instant;
}

export interface JudgedScan extends ScanInput {
  readonly judgedOn: LocalDate;
  readonly certificateId: string | null;
  readonly productName: string | null;
  readonly verdict: ScanVerdict;
}

const verdictOfState = (state: LiveState): ScanVerdict => {
  if (isInForce(state)) return 'valid';
  return state === 'expired' || state === 'suspended' || state === 'withdrawn' || state === 'superseded'
    ? state
    : 'unknown';
};

/** How long a phone may have kept scans without a network. */
const OLDEST_DAYS = 30;

/** Compares scanned codes with the state of their certificates on the day of the scan. */
@Injectable()
export class JudgeScans {
  constructor(private readonly certificates: CertificatesFacade) {}

  /** Scans in business time, each with what its code was on its day. */
  async execute(tx: Tx, scans: readonly ScanInput[], limits: Limits): Promise<JudgedScan[]> {
    const found = await this.certificates.byScan(
      tx,
      scans.map(({ text }) => text),
    );
    const days = scans.map(({ scannedAt }) => vnDateOf(scannedAt));
    const states = await this.certificates.statesOn(
      tx,
      found.flatMap((certificate, index) => {
        const day = days[index];
        return certificate && day ? [{ id: certificate.id, day }] : [];
      }),
    );
    const floor = limitOf(limits, 'stars.floor');
    return scans.map((scan, index) => {
      const certificate = found[index];
      const judgedOn = vnDateOf(scan.scannedAt);
      const state = certificate && states.get(`${certificate.id} ${judgedOn}`);
      const verdict = state === undefined ? 'unknown' : verdictOfState(state);
      return {
        ...scan,
        judgedOn,
        certificateId: certificate?.id ?? null,
        productName: certificate?.productName ?? null,
        verdict: verdict === 'valid' && (certificate?.stars ?? 0) < floor ? 'below-floor' : verdict,
      };
    });
  }

  /**
   * Devices tell the true time; a demonstration's business clock stands elsewhere, and the scans are set to it.
   * @throws `sales_point.scan_outside`
   */
  async inBusinessTime(tx: Tx, scans: readonly ScanInput[]): Promise<ScanInput[]> {
    const { ahead } = await tx.one<{ ahead: number }>(
      `select round(extract(epoch from platform.now() - clock_timestamp()) * 1000)::float8 as ahead`,
    );
    const shifted = scans.map((scan) => ({ ...scan, scannedAt: plusMilliseconds(scan.scannedAt, ahead) }));
    await this.assertTimes(tx, shifted);
    return shifted;
  }

  private async assertTimes(tx: Tx, scans: readonly ScanInput[]): Promise<void> {
    const { latest, oldest } = await tx.one<{ latest: Instant; oldest: Instant }>(
      `select platform.now() + interval '10 minutes' as latest, platform.now() - $1 * interval '1 day' as oldest`,
      [OLDEST_DAYS],
    );
    const outside = scans.find(({ scannedAt }) => scannedAt > latest || scannedAt < oldest);
    if (outside) throw new DomainError('sales_point.scan_outside', { scanned_at: outside.scannedAt });
  }
}
