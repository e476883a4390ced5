import { Injectable } from '@nestjs/common';
import { addDays, DomainError, valueOrThrow, type LocalDate } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type Author,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { withChanges, type Basis } from '../domain/limits';
import { regulationWorkflow, type RegulationAction, type RegulationRole } from '../domain/regulation-workflow';
import { loadRegulation, REGULATION_COLUMNS, type RegulationRow } from './regulation-record';

export interface LimitChange {
  readonly key: string;
  readonly value: number;
  readonly basis: Basis;
  readonly source: string;
}

/** What a step carries besides the regulation itself. */
export interface RegulationStepInput {
  readonly reason?: string | undefined;
  readonly reviewed?: { readonly on: LocalDate; readonly number: string };
  readonly issued?: { readonly on: LocalDate; readonly number: string; readonly inForceFrom: LocalDate };
}

type Step = { version: number; state: string };

/** Drafts the regulation and takes it through its states; the one that held before is replaced in the same transaction. */
@Injectable()
export class RegulationCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** A draft that begins with the limits in force. */
  draft(input: { title: string; issuingBody: string }, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'sales.regulation.draft', async (tx) => {
      const current = await this.current(tx);
      const id = tx.newId();
      await tx.execute(
        `insert into sales.regulation (id, title, issuing_body, limits, created_at) values ($1, $2, $3, $4, platform.now())`,
        [id, input.title, input.issuingBody, JSON.stringify(current?.limits ?? {})],
      );
      await recordTransition(tx, ctx, { entity: 'sales-regulation', id, action: 'draft', from: null, to: 'draft' });
      return { id };
    });
  }

  /** @throws `sales_regulation.not_draft`, `sales_regulation.limit_unknown`, `sales_regulation.limit_out_of_range` */
  change(id: string, changes: readonly LimitChange[], ctx: CommandContext): Promise<Step> {
    return this.uow.command(ctx, 'sales.regulation.change', async (tx) => {
      const found = await loadRegulation(tx, id, 'for update');
      assertVersion(ctx.expectedVersion, found.version);
      if (found.state !== 'draft') throw new DomainError('sales_regulation.not_draft');
      await tx.execute(`update sales.regulation set limits = $2, version = version + 1 where id = $1`, [
        id,
        JSON.stringify(withChanges(found.limits, changes)),
      ]);
      const facts = { keys: changes.map(({ key }) => key) };
      const same = { from: 'draft', to: 'draft', facts };
      await recordTransition(tx, ctx, { entity: 'sales-regulation', id, action: 'change', ...same });
      return { version: found.version + 1, state: 'draft' };
    });
  }

  /** One step of the table. */
  act(id: string, action: RegulationAction, input: RegulationStepInput, ctx: CommandContext): Promise<Step> {
    return this.uow.command(ctx, `sales.regulation.${action}`, async (tx) => {
      const found = await loadRegulation(tx, id, 'for update');
      assertVersion(ctx.expectedVersion, found.version);
      return this.step(tx, ctx, found, { action, role: 'department', ...input });
    });
  }

  /** By the clock: the issued regulation whose day has come. */
  async enforceDue(tx: Tx, maker: Author): Promise<number> {
    const due = await tx.query<RegulationRow>(
      `select ${REGULATION_COLUMNS} from sales.regulation
        where state = 'issued' and in_force_from <= platform.today() order by in_force_from, id for update`,
    );
    for (const found of due) await this.step(tx, maker, found, { action: 'enforce', role: 'clock' });
    return due.length;
  }

  private async step(
    tx: Tx,
    maker: Author,
    found: RegulationRow,
    what: RegulationStepInput & { readonly action: RegulationAction; readonly role: RegulationRole },
  ): Promise<Step> {
    const current = await this.current(tx);
    const today = await this.programme.today(tx);
    const step = valueOrThrow(
      regulationWorkflow.decide({
        state: found.state,
        action: what.action,
        roles: [what.role],
        facts: {
          reason: what.reason,
          inForceFrom: what.issued?.inForceFrom ?? found.inForceFrom,
          currentFrom: current?.id === found.id ? null : (current?.inForceFrom ?? null),
          today,
        },
      }),
    );
    for (const day of [what.reviewed?.on, what.issued?.on])
      if (day !== undefined && day > today) throw new DomainError('sales_point.day_in_future');
    if (what.action === 'enforce' && current && found.inForceFrom !== null)
      await this.replace(tx, maker, current, addDays(found.inForceFrom, -1));
    assertOneUpdated(
      await tx.execute(
        `update sales.regulation set state = $3, version = version + 1, reviewed_on = coalesce($4, reviewed_on),
                review_number = coalesce($5, review_number), issued_on = coalesce($6, issued_on), number = coalesce($7, number),
                in_force_from = coalesce($8, in_force_from)
          where id = $1 and version = $2`,
        [
          found.id,
          found.version,
          step.to,
          what.reviewed?.on ?? null,
          what.reviewed?.number ?? null,
          what.issued?.on ?? null,
          what.issued?.number ?? null,
          what.issued?.inForceFrom ?? null,
        ],
      ),
    );
    const { from, to } = step;
    const entry = { entity: 'sales-regulation', id: found.id, action: what.action, from, to, reason: what.reason };
    await recordTransition(tx, maker, entry);
    return { version: found.version + 1, state: to };
  }

  private async replace(tx: Tx, maker: Author, current: RegulationRow, lastDay: LocalDate): Promise<void> {
    await tx.execute(
      `update sales.regulation set state = 'replaced', in_force_to = $2, version = version + 1 where id = $1`,
      [current.id, lastDay],
    );
    const change = { from: 'in-force', to: 'replaced' };
    await recordTransition(tx, maker, { entity: 'sales-regulation', id: current.id, action: 'replace', ...change });
  }

  private current(tx: Tx): Promise<RegulationRow | undefined> {
    return tx.maybe<RegulationRow>(
      `select ${REGULATION_COLUMNS} from sales.regulation where state = 'in-force' for update`,
    );
  }
}
