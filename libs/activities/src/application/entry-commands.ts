import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { ProducersFacade } from '@app/producers';
import { ProgrammeFacade } from '@app/programme';
import { entryFaults, type EntryFacts } from '../domain/entry-rules';
import { REGISTERS, type RegisterName } from '../domain/registers';
import { MANAGE_TARGET, WRITE_ENTRY } from './activities-access';
import { ENTRY_COLUMNS, entryValues, insertEntry } from './entry-record';
import { keepRevision } from './revisions';

interface LockedEntry {
  readonly register: RegisterName;
  readonly unitId: string;
  readonly version: number;
  readonly retracted: boolean;
}

/** Writes the small registers: an entry is added, corrected with a reason, or taken back; every version is kept. */
@Injectable()
export class EntryCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly producers: ProducersFacade,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** @throws `request.invalid`, `activities.unit_outside`, `activities.office_only`, `activities.target_taken`, `activities.week_taken` */
  add(register: RegisterName, facts: EntryFacts, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'activities.entry.add', async (tx) => {
      await this.check(tx, ctx, register, facts);
      await this.assertFree(tx, register, facts, null);
      const id = await insertEntry(tx, ctx, register, facts);
      await this.setParts(tx, id, facts);
      await recordTransition(tx, ctx, { entity: 'register-entry', id, action: 'add', from: null, to: 'kept' });
      return { id };
    });
  }

  /** A new version of the entry. @throws as {@link add}, `activities.entry_not_found`, `activities.reason_missing` */
  correct(id: string, input: { facts: EntryFacts; reason: string }, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'activities.entry.correct', async (tx) => {
      const entry = await this.lock(tx, ctx, id);
      const { facts, reason } = input;
      await this.check(tx, ctx, entry.register, facts);
      await this.assertFree(tx, entry.register, facts, id);
      const version = entry.version + 1;
      assertOneUpdated(
        await tx.execute(
          `update activities.entry set (${ENTRY_COLUMNS}) =
             ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23), version = version + 1
            where id = $1 and version = $2`,
          [id, entry.version, ...entryValues(facts)],
        ),
      );
      await this.setParts(tx, id, facts);
      await keepRevision(tx, ctx, { id, version, facts, reason });
      await recordTransition(tx, ctx, {
        ...{ entity: 'register-entry', id, action: 'correct', from: 'kept', to: 'kept' },
        reason,
      });
      return { version };
    });
  }

  /** It counts no more, and stays readable with the reason. */
  retract(id: string, reason: string, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'activities.entry.retract', async (tx) => {
      const entry = await this.lock(tx, ctx, id);
      const version = entry.version + 1;
      assertOneUpdated(
        await tx.execute(
          `update activities.entry set retracted_at = platform.now(), retracted_reason = $3, version = version + 1
            where id = $1 and version = $2`,
          [id, entry.version, reason],
        ),
      );
      await keepRevision(tx, ctx, { id, version, facts: { retracted: true }, reason });
      await recordTransition(tx, ctx, {
        ...{ entity: 'register-entry', id, action: 'retract', from: 'kept', to: 'retracted' },
        reason,
      });
      return { version };
    });
  }

  private async check(tx: Tx, ctx: CommandContext, register: RegisterName, facts: EntryFacts): Promise<void> {
    const faults = entryFaults(register, facts, await this.programme.today(tx));
    if (faults.length > 0)
      throw new DomainError('request.invalid', { errors: faults.map((each) => ({ ...each, code: 'register' })) });
    await this.assertMayKeep(tx, ctx, register, facts.unitId);
    await this.programme.unit(tx, facts.unitId);
    if (facts.roundId !== undefined) await this.programme.round(tx, facts.roundId);
  }

  private async assertMayKeep(tx: Tx, ctx: CommandContext, register: RegisterName, unitId: string): Promise<void> {
    const { keeper } = REGISTERS[register];
    if (keeper === 'office' && !ctx.actor.can(MANAGE_TARGET)) throw new DomainError('activities.office_only');
    const scope = ctx.actor.scopeFor(keeper === 'office' ? MANAGE_TARGET : WRITE_ENTRY);
    if (!scope.all && !(await this.programme.covers(tx, scope.unitIds, unitId)))
      throw new DomainError('activities.unit_outside', { path: 'unitId' });
  }

  /** The words for what the unique indexes would refuse anyway. */
  private async assertFree(tx: Tx, register: RegisterName, facts: EntryFacts, id: string | null): Promise<void> {
    const isTarget = register === 'target';
    if (!isTarget && facts.week === undefined) return;
    const taken = await tx.maybe(
      isTarget
        ? `select 1 from activities.entry where register = 'target' and retracted_at is null and unit_id = $1 and kind = $2 and year = $3 and id is distinct from $4::uuid`
        : `select 1 from activities.entry where kind = 'contest-week' and retracted_at is null and unit_id = $1 and title = $2 and week = $3 and id is distinct from $4::uuid`,
      isTarget ? [facts.unitId, facts.kind, facts.year, id] : [facts.unitId, facts.title, facts.week, id],
    );
    if (!taken) return;
    throw isTarget
      ? new DomainError('activities.target_taken', { path: 'kind' })
      : new DomainError('activities.week_taken', { path: 'week' });
  }

  private async setParts(tx: Tx, id: string, { parts = [] }: EntryFacts): Promise<void> {
    await tx.execute(`delete from activities.entry_part where entry_id = $1`, [id]);
    for (const [index, { producerId, productId }] of parts.entries()) {
      await this.producers.producer(tx, producerId);
      if (productId !== undefined && (await this.producers.product(tx, productId)).producerId !== producerId)
        throw new DomainError('producer.product_not_found', { path: `parts[${index}].productId` });
      await tx.execute(
        `insert into activities.entry_part (entry_id, position, producer_id, product_id) values ($1, $2, $3, $4)`,
        [id, index + 1, producerId, productId ?? null],
      );
    }
  }

  private async lock(tx: Tx, ctx: CommandContext, id: string): Promise<LockedEntry> {
    const entry = await tx.maybe<LockedEntry>(
      `select register, unit_id as "unitId", version, retracted_at is not null as retracted from activities.entry where id = $1 for update`,
      [id],
    );
    const scope = ctx.actor.scopeFor(WRITE_ENTRY);
    const reaches = entry && (scope.all || (await this.programme.covers(tx, scope.unitIds, entry.unitId)));
    if (!entry || !reaches) throw new DomainError('activities.entry_not_found');
    await this.assertMayKeep(tx, ctx, entry.register, entry.unitId);
    assertVersion(ctx.expectedVersion, entry.version);
    if (entry.retracted) throw new DomainError('activities.entry_retracted');
    return entry;
  }
}
