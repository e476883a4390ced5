import { Injectable } from '@nestjs/common';
import { CertificatesFacade, groundText, type LiveCertificate } from '@app/certificates';
import { DomainError } from '@app/kernel';
import {
  historyOf,
  UnitOfWork,
  type Actor,
  type HistoryEntry,
  type Tx,
  foundIn,
  producerNameSql,
} from '@app/platform/database';
import {
  WorklistRegistry,
  type WorklistItem,
  type WorklistSource,
  type WorklistPart,
  WORKLIST_ROWS,
  upTo,
} from '@app/platform/http';
import { withdrawalWorkflow } from '../domain/withdrawal-workflow';
import { EXPLAIN_WITHDRAWAL, MANAGE_WITHDRAWAL } from './inspection-access';
import {
  loadWithdrawal,
  WITHDRAWAL_COLUMNS,
  withdrawalRoles,
  withdrawalScopeParams,
  withdrawalScopeSql,
  type WithdrawalRow,
} from './withdrawal-record';

export interface WithdrawalListRow extends WithdrawalRow {
  readonly groundText: string;
  readonly producerName: string;
}

export interface WithdrawalDetail extends WithdrawalListRow {
  readonly certificate: LiveCertificate;
  readonly allowedActions: string[];
  readonly history: HistoryEntry[];
}

/** Reads of withdrawal cases: those whose last day comes first stand first. */
@Injectable()
export class WithdrawalQueries implements WorklistSource {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly certificates: CertificatesFacade,
    worklist: WorklistRegistry,
  ) {
    worklist.add(this);
  }

  list(
    actor: Actor,
    filter: { q?: string | undefined; open: boolean; after: readonly [string, string] | undefined; limit: number },
  ): Promise<WithdrawalListRow[]> {
    return this.uow.read(async (tx) => {
      const rows = await tx.query<WithdrawalRow>(
        `select ${WITHDRAWAL_COLUMNS} from inspection.withdrawal_case w
          where ${withdrawalScopeSql(1)} and (not $4::boolean or w.state in ('hearing', 'proposed'))
            and ($5::date is null or (w.decide_by, w.id) > ($5::date, $6::uuid))
            and ${foundIn(['w.product_name', producerNameSql('w.producer_id')], 8)}
          order by w.decide_by, w.id limit $7`,
        [
          ...withdrawalScopeParams(actor),
          filter.open,
          filter.after?.[0] ?? null,
          filter.after?.[1] ?? null,
          filter.limit + 1,
          filter.q ?? null,
        ],
      );
      return this.named(tx, rows);
    });
  }

  /** @throws `inspection.withdrawal_not_found` */
  get(actor: Actor, id: string): Promise<WithdrawalDetail> {
    return this.uow.read(async (tx) => {
      const [row] = await this.named(tx, [await loadWithdrawal(tx, actor, id)]);
      if (!row) throw new Error('one row in, one row out');
      const { today } = await tx.one<{ today: string }>(`select platform.today() as today`);
      const may = actor.can(EXPLAIN_WITHDRAWAL) && row.state === 'hearing' && row.explainedAt === null;
      const inTime = today <= row.explainUntil || actor.can(MANAGE_WITHDRAWAL);
      const steps: string[] = withdrawalWorkflow.allowedActions(row.state, withdrawalRoles(actor));
      return {
        ...row,
        certificate: await this.certificates.certificate(tx, row.certificateId),
        allowedActions: may && inTime ? [...steps, 'explain'] : steps,
        history: await historyOf(tx, 'withdrawal-case', id),
      };
    });
  }

  /** @throws `inspection.withdrawal_not_found`, `file.not_found` */
  file(actor: Actor, id: string): Promise<{ sha256: string }> {
    return this.uow.read(async (tx) => {
      await loadWithdrawal(tx, actor, id);
      const { sha256 } = await tx.one<{ sha256: string | null }>(
        `select conclusion_sha256 as sha256 from inspection.withdrawal_case where id = $1`,
        [id],
      );
      if (sha256 === null) throw new DomainError('file.not_found');
      return { sha256 };
    });
  }

  async items(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    const manages = actor.can(MANAGE_WITHDRAWAL);
    const explains = actor.scopeFor(EXPLAIN_WITHDRAWAL).organisationIds;
    if (!manages && explains.length === 0) return [];
    const rows = await tx.query<WithdrawalRow>(
      `select ${WITHDRAWAL_COLUMNS} from inspection.withdrawal_case w
        where ${withdrawalScopeSql(1)} and w.state = 'hearing'
          and ($4::boolean or (w.explained_at is null and w.explain_until >= platform.today()))
        order by w.decide_by, w.id limit ${WORKLIST_ROWS + 1}`,
      [...withdrawalScopeParams(actor), manages],
    );
    const item = (row: WithdrawalRow): WorklistItem => ({
      kind: 'withdrawal-case',
      title: `Thu hồi · ${row.productName}`,
      subtitle: manages ? 'Chờ đề nghị thu hồi' : 'Cần giải trình',
      to: `/thu-hoi/${row.id}`,
      dueOn: manages ? row.decideBy : row.explainUntil,
      unitId: row.unitId,
    });
    return upTo(rows, item, '/thu-hoi?trang-thai=hearing');
  }

  private async named(tx: Tx, rows: readonly WithdrawalRow[]): Promise<WithdrawalListRow[]> {
    const certificates = await this.certificates.certificates(
      tx,
      rows.map(({ certificateId }) => certificateId),
    );
    return rows.map((row) => ({
      ...row,
      groundText: groundText('withdrawal', row.ground) ?? row.ground,
      producerName: certificates.get(row.certificateId)?.producerName ?? '',
    }));
  }
}
