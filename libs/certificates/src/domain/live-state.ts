import { addDays, daysBetween, type LocalDate } from '@app/kernel';

/** What is stored of a certificate: moved by events only. */
export type CertificateState = 'preparing' | 'issued' | 'suspended' | 'withdrawn' | 'superseded';

/** By a decision made here, or issued on paper before this system and taken in from a register. */
export type CertificateOrigin = 'decision' | 'imported';

/** What anyone is told on a day: by an event (suspended, withdrawn, superseded, held, extended) or by the clock (expiring, expired). */
export const LIVE_STATES = [
  'preparing',
  'valid',
  'expiring',
  'held',
  'extended',
  'expired',
  'suspended',
  'withdrawn',
  'superseded',
] as const;
export type LiveState = (typeof LIVE_STATES)[number];
/** A certificate without its file is shown to nobody outside. */
export type PublicState = Exclude<LiveState, 'preparing'>;
export const PUBLIC_STATES = LIVE_STATES.filter((state): state is PublicState => state !== 'preparing');

const IN_FORCE: readonly LiveState[] = ['valid', 'expiring', 'held', 'extended'];

/** Does the product count as rated, and may it bear the OCOP mark? A held certificate is in force: its clock stands, not its star. */
export const isInForce = (state: LiveState): boolean => IN_FORCE.includes(state);

/** Days on which a document stops the clock, both included; open while its end is not known. */
export interface HoldSpan {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/**
 * The last day of a certificate with its holds: every day of its life that a hold covers is given back once, however the holds
 * overlap; null while a hold without an end runs. A hold that begins after the end gives nothing back.
 */
export function endWithHolds(
  life: { readonly issuedOn: LocalDate; readonly validThrough: LocalDate },
  holds: readonly HoldSpan[],
): LocalDate | null {
  let end = life.validThrough;
  let next = life.issuedOn;
  for (const hold of [...holds].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))) {
    const from = hold.from > next ? hold.from : next;
    if (from > end) continue;
    if (hold.to === null) return null;
    if (hold.to < from) continue;
    end = addDays(end, daysBetween(from, hold.to) + 1);
    next = addDays(hold.to, 1);
  }
  return end;
}

/** What decides the state of a day. */
export interface Life {
  readonly state: CertificateState;
  /** Has its file, or is one on paper that never had any here. */
  readonly whole: boolean;
  readonly endsOn: LocalDate | null;
  readonly expiringFrom: LocalDate | null;
  readonly extendedTo: LocalDate | null;
  readonly holds: readonly HoldSpan[];
}

/** The state of a day (Vietnamese calendar). PostgreSQL has the same rule as `certificates.live_state`; a spec compares the two. */
export function liveState(life: Life, today: LocalDate): LiveState {
  if (life.state === 'preparing' || !life.whole) return 'preparing';
  if (life.state !== 'issued') return life.state;
  if (life.holds.some((hold) => hold.from <= today && (hold.to === null || today <= hold.to))) return 'held';
  if (life.endsOn === null || today <= life.endsOn)
    return life.expiringFrom !== null && today >= life.expiringFrom ? 'expiring' : 'valid';
  return life.extendedTo !== null && today <= life.extendedTo ? 'extended' : 'expired';
}
