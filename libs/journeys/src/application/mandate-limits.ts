import { Injectable } from '@nestjs/common';
import { addDays, DomainError, type LocalDate } from '@app/kernel';
import type { Actor, Tx } from '@app/platform/database';
import { readSetting, type Setting } from '@app/platform/settings';
import { ProgrammeFacade } from '@app/programme';
import { MANDATE_DAYS } from './journey-settings';

/** What every mandate must keep to, whoever began it. */
@Injectable()
export class MandateLimits {
  constructor(private readonly programme: ProgrammeFacade) {}

  /** @throws `journey.not_found` */
  async journey(tx: Tx, producerId: string, journeyId: string | undefined): Promise<void> {
    if (journeyId === undefined) return;
    const known = await tx.query(`select 1 from journeys.record where producer_id = $1 and journey_id = $2 limit 1`, [
      producerId,
      journeyId,
    ]);
    if (known.length === 0) throw new DomainError('journey.not_found', { path: 'journeyId' });
  }

  /** @throws `journey.mandate_too_long` */
  async lastDay(tx: Tx, validThrough: string): Promise<void> {
    const today = await this.programme.today(tx);
    const last: LocalDate = addDays(today, await readSetting(tx, MANDATE_DAYS));
    if (validThrough < today || validThrough > last)
      throw new DomainError('journey.mandate_too_long', { path: 'validThrough', last });
  }

  /** Youth-union members and consultants fill in for a number of producers at a time. @throws `journey.too_many_mandates` */
  async number(tx: Tx, actor: Actor, most: Setting<number>): Promise<void> {
    if (actor.roles.includes('commune-officer')) return; // the desk is there for everybody of its commune
    if (!actor.roles.some((role) => role === 'youth-union-member' || role === 'consultant')) return;
    const { held } = await tx.one<{ held: number }>(
      `select count(*)::int as held from journeys.mandate
        where helper_id = $1 and (state = 'active' and valid_through >= platform.today() or state = 'offered' and code_until > platform.now())`,
      [actor.userId],
    );
    const limit = await readSetting(tx, most);
    if (held >= limit) throw new DomainError('journey.too_many_mandates', { most: limit });
  }
}
