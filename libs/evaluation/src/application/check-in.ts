import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor, type CommandContext, type Tx } from '@app/platform/database';
import { readSetting } from '@app/platform/settings';
import { markPresent } from './attendance';
import { loadSitting, type SittingFactsOf } from './council-state';
import { CHECK_IN_SECONDS } from './meeting-settings';
import { assertBelongs, assertRuns, seatIn } from './sitting-access';

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ0';

/** A code that is shown now, and how long it still is. */
export interface ShownCode {
  readonly code: string;
  /** Address that the QR code holds, below the origin. */
  readonly path: string;
  readonly secondsLeft: number;
}

/** Eight letters without look-alikes from the session's key, whom it is for, and the time slice. */
function codeOf(key: string, who: string, slice: number): string {
  const bytes = createHmac('sha256', key).update(`${who} ${slice}`).digest();
  return Array.from(bytes.subarray(0, 8), (byte) => ALPHABET[byte % ALPHABET.length] ?? '').join('');
}

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Check-in by codes that change: the meeting's own, which members scan, and a member's badge, which the secretary scans. */
@Injectable()
export class CheckIn {
  constructor(private readonly uow: UnitOfWork) {}

  /** The meeting's code, for the screen in the room. @throws `evaluation.not_presiding` */
  meetingCode(actor: Actor, sittingId: string): Promise<ShownCode> {
    return this.uow.read(async (tx) => {
      const sitting = await this.meeting(tx, actor, sittingId);
      await assertRuns(tx, actor, sitting);
      return this.shown(tx, sitting, 'meeting', `/diem-danh/${sittingId}`);
    });
  }

  /** The actor's own badge. @throws `evaluation.not_a_member` */
  badge(actor: Actor, sittingId: string): Promise<ShownCode> {
    return this.uow.read(async (tx) => {
      const sitting = await this.meeting(tx, actor, sittingId);
      const seat = seatIn(sitting, actor);
      if (!seat) throw new DomainError('evaluation.not_a_member');
      return this.shown(tx, sitting, seat.memberId, `/diem-danh/${sittingId}?tv=${seat.memberId}`);
    });
  }

  /**
   * Checks in by a code: the actor himself with the meeting's, or another member whose badge the actor scanned, if he runs the session.
   * @throws `evaluation.check_in_code`, `evaluation.not_a_member`, `evaluation.sitting_not_open`
   */
  enter(
    sittingId: string,
    input: { code: string; memberId?: string | undefined },
    ctx: CommandContext,
  ): Promise<{ memberName: string }> {
    return this.uow.command(ctx, 'evaluation.sitting.check-in', async (tx) => {
      const sitting = await this.meeting(tx, ctx.actor, sittingId, 'for update');
      if (sitting.state === 'closed') throw new DomainError('evaluation.sitting_not_open', { sitting: 'closed' });
      const byBadge = input.memberId !== undefined;
      if (byBadge) await assertRuns(tx, ctx.actor, sitting);
      const member = byBadge
        ? sitting.members.find((each) => each.memberId === input.memberId)
        : seatIn(sitting, ctx.actor);
      if (!member) throw new DomainError('evaluation.not_a_member');
      await this.assertCode(tx, sitting, byBadge ? member.memberId : 'meeting', input.code);
      const via = byBadge ? 'badge' : 'code';
      await markPresent(tx, { sittingId, memberId: member.memberId, via, notedBy: ctx.actor.userId });
      return { memberName: member.displayName };
    });
  }

  private async meeting(tx: Tx, actor: Actor, id: string, lock: '' | 'for update' = ''): Promise<SittingFactsOf> {
    const sitting = await loadSitting(tx, id, lock);
    await assertBelongs(tx, actor, sitting);
    if (sitting.mode === 'written') throw new DomainError('evaluation.no_attendance');
    return sitting;
  }

  private async shown(tx: Tx, sitting: SittingFactsOf, who: string, path: string): Promise<ShownCode> {
    const { key, slice, secondsLeft } = await this.slice(tx, sitting.id);
    const code = codeOf(key, who, slice);
    return { code, path: `${path}${path.includes('?') ? '&' : '?'}ma=${code}`, secondsLeft };
  }

  private async assertCode(tx: Tx, sitting: SittingFactsOf, who: string, code: string): Promise<void> {
    const { key, slice } = await this.slice(tx, sitting.id);
    const given = code.trim().toUpperCase();
    if (![slice, slice - 1].some((each) => isSame(given, codeOf(key, who, each))))
      throw new DomainError('evaluation.check_in_code', { path: 'code' });
  }

  private async slice(tx: Tx, id: string): Promise<{ key: string; slice: number; secondsLeft: number }> {
    const length = await readSetting(tx, CHECK_IN_SECONDS);
    const { key, seconds } = await tx.one<{ key: string; seconds: number }>(
      `select check_in_key as key, floor(extract(epoch from platform.now()))::float8 as seconds from evaluation.sitting where id = $1`,
      [id],
    );
    return { key, slice: Math.floor(seconds / length), secondsLeft: length - (seconds % length) };
  }
}
