import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { recordTransition, type Actor, type CommandContext, type Tx } from '@app/platform/database';
import { BulkRegistry, type BulkAct, type BulkRow } from '@app/platform/http';
import { addEvent } from '@app/platform/outbox';
import { dossierReminded, dossierReminderUndone } from '../events';
import { bulkRows } from './bulk-dossiers';
import { DECIDE_INTAKE, DossierAccess } from './dossier-access';
import { eventData } from './dossier-event-data';
import { DUE, FROM } from './dossier-rows';
import { Intake } from './intake';
import { visibleDossier } from './stored-dossier';

/** Reminding many producers of the last day of their draft or of what was asked for; once a day for each dossier. */
@Injectable()
export class RemindMany implements BulkAct {
  readonly name = 'dossiers.remind';
  readonly permission = DECIDE_INTAKE;
  readonly watchesVersion = false;

  constructor(
    private readonly access: DossierAccess,
    private readonly intake: Intake,
    registry: BulkRegistry,
  ) {
    registry.add(this);
  }

  rows(tx: Tx, actor: Actor, ids: readonly string[]): Promise<BulkRow[]> {
    return bulkRows(tx, this.access, actor, ids);
  }

  /** @throws `dossier.nothing_to_remind`, `dossier.reminder_too_late`, `dossier.reminded_today` */
  async perform(tx: Tx, ctx: CommandContext, id: string): Promise<{ version: number }> {
    const { state, version } = await this.locked(tx, ctx, id);
    const { dueOn, isLate } = await tx.one<{ dueOn: string | null; isLate: boolean }>(
      `select ${DUE} as "dueOn", coalesce(${DUE} <= platform.today(), false) as "isLate" from ${FROM} where d.id = $1`,
      [id],
    );
    if ((state !== 'draft' && state !== 'supplement-asked') || dueOn === null)
      throw new DomainError('dossier.nothing_to_remind');
    if (isLate) throw new DomainError('dossier.reminder_too_late');
    if (await this.remindedToday(tx, id)) throw new DomainError('dossier.reminded_today');
    await recordTransition(tx, ctx, {
      entity: 'dossier',
      id,
      action: 'remind',
      from: state,
      to: state,
      facts: { dueOn },
    });
    await addEvent(tx, dossierReminded, await eventData(tx, id), ctx);
    return { version };
  }

  /** The mail that waits is not sent; the notice in the application is followed by a correction. */
  async undo(tx: Tx, ctx: CommandContext, id: string, reason: string): Promise<{ version: number }> {
    const { state, version } = await this.locked(tx, ctx, id);
    await recordTransition(tx, ctx, { entity: 'dossier', id, action: 'undo-remind', from: state, to: state, reason });
    await addEvent(tx, dossierReminderUndone, await eventData(tx, id), ctx);
    return { version };
  }

  /** For the desk where it lies, or the officers of its unit; never for the producer itself. @throws `dossier.not_found` */
  private async locked(tx: Tx, ctx: CommandContext, id: string) {
    const dossier = await visibleDossier(tx, this.access, ctx, id, 'for update');
    const scope = ctx.actor.scopeFor(DECIDE_INTAKE);
    const desk = await this.intake.deskOf(tx, dossier);
    const isNear = await this.access.isAtDesk(tx, scope, dossier.deskUnitId ?? dossier.unitId, desk?.unitKind ?? null);
    if (!isNear) throw new DomainError('dossier.not_at_desk');
    return dossier;
  }

  private async remindedToday(tx: Tx, id: string): Promise<boolean> {
    const last = await tx.maybe<{ action: string }>(
      `select action from platform.history where entity = 'dossier' and entity_id = $1 and action in ('remind', 'undo-remind')
          and (at at time zone 'Asia/Ho_Chi_Minh')::date = platform.today() order by seq desc limit 1`,
      [id],
    );
    return last?.action === 'remind';
  }
}
