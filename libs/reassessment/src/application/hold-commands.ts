import { Injectable } from '@nestjs/common';
import { CertificateActs } from '@app/certificates';
import { DomainError, valueOrThrow, type LocalDate } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type Author,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { ProgrammeFacade } from '@app/programme';
import { holdWorkflow, type HoldAction } from '../domain/hold-workflow';
import { holdEnded, holdStarted } from '../events';
import { isOver, type CycleRow } from './cycle-record';
import { CycleFilters, type CycleFilter } from './cycle-filters';
import { FollowCertificate } from './follow-certificate';
import { cyclesOfHold, loadHold, type HoldRow } from './hold-record';
import { MANAGE_HOLD } from './reassessment-access';

export interface HoldInput {
  readonly documentNo: string;
  readonly documentOn: LocalDate;
  readonly issuer: string;
  readonly reason: string;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate | undefined;
  /** The products themselves, or what they have in common today. */
  readonly cycleIds: readonly string[] | undefined;
  readonly filter: CycleFilter | undefined;
}

/** Holds by a document: drafted with their set of products, started, ended. */
@Injectable()
export class HoldCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly acts: CertificateActs,
    private readonly programme: ProgrammeFacade,
    private readonly follow: FollowCertificate,
    private readonly filters: CycleFilters,
  ) {}

  /** The set is worked out once, now; it can be looked at before the hold starts. @throws `reassessment.hold_empty`, `reassessment.hold_dates_wrong` */
  draft(input: HoldInput, ctx: CommandContext): Promise<{ id: string; count: number }> {
    return this.uow.command(ctx, 'reassessment.draft-hold', async (tx) => {
      if (input.toOn !== undefined && input.toOn < input.fromOn)
        throw new DomainError('reassessment.hold_dates_wrong', { path: 'toOn' });
      const cycleIds = await this.filters.ids(tx, ctx.actor.scopeFor(MANAGE_HOLD), {
        ...input.filter,
        ids: input.cycleIds,
        onlyLive: true,
      });
      if (cycleIds.length === 0) throw new DomainError('reassessment.hold_empty', { path: 'cycleIds' });
      const id = tx.newId();
      await tx.execute(
        `insert into reassessment.hold (id, document_no, document_on, issuer, reason, from_on, to_on, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, platform.now())`,
        [
          id,
          input.documentNo,
          input.documentOn,
          input.issuer,
          input.reason,
          input.fromOn,
          input.toOn ?? null,
          ctx.actor.userId,
        ],
      );
      await tx.execute(`insert into reassessment.hold_item (hold_id, cycle_id) select $1, unnest($2::uuid[])`, [
        id,
        cycleIds,
      ]);
      await recordTransition(tx, ctx, { entity: 'reassessment-hold', id, action: 'create', from: null, to: 'draft' });
      return { id, count: cycleIds.length };
    });
  }

  /** Stops the clocks of its products, or throws the draft away. */
  act(id: string, action: 'start' | 'discard', ctx: CommandContext): Promise<{ version: number; state: string }> {
    return this.uow.command(ctx, `reassessment.${action}-hold`, async (tx) => {
      const hold = await loadHold(tx, id, 'for update of h');
      assertVersion(ctx.expectedVersion, hold.version);
      const cycles = await cyclesOfHold(tx, id, 'for update of c');
      const today = await this.programme.today(tx);
      const state = await this.move(tx, ctx, hold, { action, cycles, today });
      if (action === 'start') await this.stopClocks(tx, ctx, hold, cycles);
      return { version: hold.version + 1, state };
    });
  }

  /** The last held day is said. @throws `reassessment.hold_end_wrong` */
  end(id: string, endedOn: LocalDate, ctx: CommandContext): Promise<{ version: number; state: string }> {
    return this.uow.command(ctx, 'reassessment.end-hold', async (tx) => {
      const hold = await loadHold(tx, id, 'for update of h');
      assertVersion(ctx.expectedVersion, hold.version);
      const today = await this.programme.today(tx);
      const latest = hold.toOn !== null && hold.toOn < today ? hold.toOn : today;
      if (endedOn < hold.fromOn || endedOn > latest)
        throw new DomainError('reassessment.hold_end_wrong', { path: 'endedOn', from: hold.fromOn, to: latest });
      return { version: hold.version + 1, state: await this.endNow(tx, ctx, hold, { endedOn, role: 'manager' }) };
    });
  }

  /** By the clock: holds whose last day has passed. @returns how many ended */
  async endDue(by: Author): Promise<number> {
    const due = await this.uow.read((tx) =>
      tx.query<{ id: string }>(
        `select id from reassessment.hold where state = 'in-force' and to_on < platform.today() order by id`,
      ),
    );
    for (const { id } of due)
      await this.uow.run(async (tx) => {
        const hold = await loadHold(tx, id, 'for update of h');
        if (hold.state === 'in-force' && hold.toOn !== null)
          await this.endNow(tx, by, hold, { endedOn: hold.toOn, role: 'system' });
      });
    return due.length;
  }

  private async endNow(
    tx: Tx,
    by: Author,
    hold: HoldRow,
    how: { endedOn: LocalDate; role: 'manager' | 'system' },
  ): Promise<string> {
    const cycles = await cyclesOfHold(tx, hold.id, 'for update of c');
    const { endedOn, role } = how;
    const state = await this.move(tx, by, hold, { action: 'end', cycles, today: endedOn, role, endedOn });
    await this.acts.endHold(tx, by, { holdId: hold.id, to: endedOn, reason: `Hết tạm dừng theo ${hold.documentNo}` });
    await this.heldUntil(tx, cycles, endedOn);
    for (const { certificateId } of cycles) await this.follow.sync(tx, by, certificateId);
    return state;
  }

  private async stopClocks(tx: Tx, by: Author, hold: HoldRow, cycles: readonly CycleRow[]): Promise<void> {
    await this.acts.hold(tx, by, {
      holdId: hold.id,
      certificateIds: cycles.map(({ certificateId }) => certificateId),
      from: hold.fromOn,
      to: hold.toOn,
      reason: `${hold.reason} (${hold.documentNo})`,
    });
    await this.heldUntil(tx, cycles, hold.toOn);
    for (const { certificateId } of cycles) await this.follow.sync(tx, by, certificateId);
  }

  private async heldUntil(tx: Tx, cycles: readonly CycleRow[], to: LocalDate | null): Promise<void> {
    await tx.execute(`update reassessment.cycle set held_until = $2, version = version + 1 where id = any($1)`, [
      cycles.map(({ id }) => id),
      to,
    ]);
  }

  private async move(
    tx: Tx,
    by: Author,
    hold: HoldRow,
    what: {
      action: HoldAction;
      cycles: readonly CycleRow[];
      today: LocalDate;
      role?: 'manager' | 'system';
      endedOn?: LocalDate;
    },
  ): Promise<string> {
    const { action, cycles, today } = what;
    const unfit = cycles
      .filter((cycle) => cycle.endsOn === null || isOver(cycle, today) || (cycle.heldUntil ?? '') >= today)
      .map(({ productName }) => productName);
    const facts = { items: cycles.length, hasBegun: hold.fromOn <= today, unfit };
    const roles = [what.role ?? 'manager'];
    const { from, to } = valueOrThrow(holdWorkflow.decide({ state: hold.state, action, roles, facts }));
    assertOneUpdated(
      await tx.execute(
        `update reassessment.hold set state = $3, ended_on = $4, version = version + 1 where id = $1 and version = $2`,
        [hold.id, hold.version, to, what.endedOn ?? null],
      ),
    );
    await recordTransition(tx, by, { entity: 'reassessment-hold', id: hold.id, action, from, to });
    const data = { holdId: hold.id, count: cycles.length };
    if (action === 'start') await addEvent(tx, holdStarted, data, by);
    if (action === 'end') await addEvent(tx, holdEnded, data, by);
    return to;
  }
}
