import { Injectable } from '@nestjs/common';
import { CertificatesFacade, isInForce, type LiveState } from '@app/certificates';
import { plusMilliseconds, vnDateOf, type Instant, type LocalDate } from '@app/kernel';
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

/** How long a phone may have kept scans without a network; what seems older comes from a wrong clock. */
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
   * Devices tell the true time; a demonstration's business clock stands elsewhere, and the scans are set to it. A time that cannot be
   * (after the arrival, or longer ago than a phone may keep scans) comes from a wrong clock: it counts as the moment of arrival, so
   * that no work of the place is lost.
   */
  async inBusinessTime(tx: Tx, scans: readonly ScanInput[]): Promise<ScanInput[]> {
    const { ahead, now, oldest } = await tx.one<{ ahead: number; now: Instant; oldest: Instant }>(
      `select round(extract(epoch from platform.now() - clock_timestamp()) * 1000)::float8 as ahead, platform.now() as now,
              platform.now() - $1 * interval '1 day' as oldest`,
      [OLDEST_DAYS],
    );
    return scans.map((scan) => {
      const scannedAt = plusMilliseconds(scan.scannedAt, ahead);
      return { ...scan, scannedAt: scannedAt > now || scannedAt < oldest ? now : scannedAt };
    });
  }
}
