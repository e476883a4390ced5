import { Injectable } from '@nestjs/common';
import { DomainError, formatDong, type Dong, type LocalDate } from '@app/kernel';
import { assertVersion, recordTransition, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import type { Source } from '../domain/policy';

export interface BudgetInput {
  readonly amount: string;
  readonly documentNo: string;
  readonly documentOn: string;
}

export interface BudgetRow {
  readonly year: number;
  readonly source: Source;
  readonly amount: string;
  readonly documentNo: string;
  readonly documentOn: LocalDate;
  readonly version: number;
  readonly decided: string;
  readonly paid: string;
}

const DECIDED = `coalesce((select sum(g.decided) from support.support_grant g
  where g.year = b.year and g.source = b.source and g.state not in ('proposed', 'cancelled')), 0)::bigint`;
const PAID = `coalesce((select sum(g.paid) from support.support_grant g where g.year = b.year and g.source = b.source), 0)::bigint`;

const exceeded = (decided: Dong, budget: Dong): DomainError =>
  new DomainError('support.budget_exceeded', {
    decided: decided.toString(),
    budget: budget.toString(),
    errors: [
      {
        path: 'amount',
        code: 'support.budget_exceeded',
        message: `Tổng đã quyết định là ${formatDong(decided)} đ, dự toán là ${formatDong(budget)} đ.`,
      },
    ],
  });

/** Money set aside for support, by year and source. */
@Injectable()
export class Budgets {
  constructor(private readonly uow: UnitOfWork) {}

  list(): Promise<BudgetRow[]> {
    return this.uow.read((tx) =>
      tx.query<BudgetRow>(
        `select b.year, b.source, b.amount, b.document_no as "documentNo", b.document_on as "documentOn", b.version,
                ${DECIDED} as decided, ${PAID} as paid
           from support.budget b order by b.year desc, b.source limit 200`,
      ),
    );
  }

  /**
   * Sets the sum of a year and source: a new one without a seen version, a change with it.
   * @throws `support.budget_taken`, `support.budget_missing`, `support.budget_exceeded` when more is decided already
   */
  set(of: { year: number; source: Source }, input: BudgetInput, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'support.budget.set', async (tx) => {
      const now = await this.lock(tx, of.year, of.source);
      if (now && ctx.expectedVersion === undefined) throw new DomainError('support.budget_taken', { path: 'year' });
      if (!now && ctx.expectedVersion !== undefined) throw new DomainError('support.budget_missing', { ...of });
      if (now) assertVersion(ctx.expectedVersion, now.version);
      const amount = BigInt(input.amount);
      if (now && now.decided > amount) throw exceeded(now.decided, amount);
      const { id, version } = await tx.one<{ id: string; version: number }>(
        `insert into support.budget (id, year, source, amount, document_no, document_on) values ($1, $2, $3, $4, $5, $6)
         on conflict (year, source) do update set amount = excluded.amount, document_no = excluded.document_no,
           document_on = excluded.document_on, version = support.budget.version + 1 returning id, version`,
        [tx.newId(), of.year, of.source, input.amount, input.documentNo, input.documentOn],
      );
      const from = now ? 'set' : null;
      const facts = { amount: input.amount, documentNo: input.documentNo };
      await recordTransition(tx, ctx, { entity: 'budget', id, action: 'set', from, to: 'set', facts });
      return { version };
    });
  }

  /**
   * Locks the budget and says no to a decision that it does not cover; the lock keeps two decisions apart.
   * @throws `support.budget_missing`, `support.budget_exceeded`
   */
  async assertCovers(tx: Tx, of: { year: number; source: Source }, more: Dong): Promise<void> {
    const now = await this.lock(tx, of.year, of.source);
    if (!now) throw new DomainError('support.budget_missing', { year: of.year, source: of.source });
    if (now.decided + more > now.amount) throw exceeded(now.decided + more, now.amount);
  }

  private async lock(
    tx: Tx,
    year: number,
    source: Source,
  ): Promise<{ version: number; amount: Dong; decided: Dong } | undefined> {
    await tx.query(`select 1 from support.budget where year = $1 and source = $2 for update`, [year, source]);
    const found = await tx.maybe<{ version: number; amount: string; decided: string }>(
      `select b.version, b.amount, ${DECIDED} as decided from support.budget b where b.year = $1 and b.source = $2`,
      [year, source],
    );
    return found && { version: found.version, amount: BigInt(found.amount), decided: BigInt(found.decided) };
  }
}
