import { Injectable } from '@nestjs/common';
import { CertificatesFacade } from '@app/certificates';
import { DomainError, vnDateOf, type Instant } from '@app/kernel';
import { historyOf, UnitOfWork, type Actor, type HistoryEntry, type Tx, foundIn } from '@app/platform/database';
import {
  WorklistRegistry,
  type WorklistItem,
  type WorklistSource,
  type WorklistPart,
  WORKLIST_ROWS,
  upTo,
} from '@app/platform/http';
import { SalesPointsFacade } from '@app/sales-points';
import { reportWorkflow, type ReportState } from '../domain/report-workflow';
import { HANDLE_REPORT, READ_CONTACT } from './inspection-access';
import { reportScopeParams, reportScopeSql } from './report-commands';

export interface ReportRow {
  readonly id: string;
  readonly reference: string;
  readonly productName: string | null;
  readonly producerName: string | null;
  readonly salesPointCode: string | null;
  readonly salesPointName: string | null;
  readonly what: string;
  readonly place: string;
  readonly hasPhoto: boolean;
  readonly state: ReportState;
  readonly receivedAt: string;
  readonly version: number;
}

export interface ReportDetail extends ReportRow {
  readonly productId: string | null;
  readonly contact: string | null;
  readonly inspectionId: string | null;
  readonly openInspectionId: string | null;
  readonly reason: string | null;
  readonly allowedActions: string[];
  readonly history: HistoryEntry[];
}

type Stored = Omit<ReportRow, 'productName' | 'producerName' | 'salesPointName'> & {
  readonly certificateId: string | null;
};

const COLUMNS = `r.id, r.reference, r.certificate_id as "certificateId", r.sales_point_code as "salesPointCode", r.what, r.place,
  r.photo_sha256 is not null as "hasPhoto", r.state, r.received_at as "receivedAt", r.version`;

/** Reads of reports, and those that wait. */
@Injectable()
export class ReportQueries implements WorklistSource {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly certificates: CertificatesFacade,
    private readonly points: SalesPointsFacade,
    worklist: WorklistRegistry,
  ) {
    worklist.add(this);
  }

  list(
    actor: Actor,
    filter: { q?: string | undefined; state: string | undefined; after: string | undefined; limit: number },
  ) {
    return this.uow.read(async (tx) => {
      const rows = await tx.query<Stored>(
        `select ${COLUMNS} from inspection.violation_report r
          where ${reportScopeSql(1)} and ($3::text is null or r.state = $3) and ($4::uuid is null or r.id < $4)
            and ${foundIn(['r.reference', 'r.what', 'r.place'], 6)}
          order by r.id desc limit $5`,
        [...reportScopeParams(actor), filter.state ?? null, filter.after ?? null, filter.limit + 1, filter.q ?? null],
      );
      return this.named(tx, rows);
    });
  }

  /** The contact only for those who need it. @throws `inspection.report_not_found` */
  get(actor: Actor, id: string): Promise<ReportDetail> {
    return this.uow.read(async (tx) => {
      const found = await this.one(tx, actor, id);
      const [row] = await this.named(tx, [found]);
      if (!row) throw new Error('one row in, one row out');
      const { contact } = await tx.one<{ contact: string | null }>(
        `select (select contact from inspection.report_contact where report_id = $1) as contact`,
        [id],
      );
      const open = await tx.maybe<{ id: string }>(
        `select id from inspection.inspection where product_id = $1 and state in ('planned', 'under-way') order by id desc limit 1`,
        [found.productId],
      );
      return {
        ...row,
        productId: found.productId,
        contact: actor.can(READ_CONTACT) ? contact : null,
        inspectionId: found.inspectionId,
        openInspectionId: open?.id ?? null,
        reason: found.reason,
        allowedActions: reportWorkflow.allowedActions(row.state, ['handler']),
        history: await historyOf(tx, 'violation-report', id),
      };
    });
  }

  /** @throws `inspection.report_not_found`, `inspection.photo_not_found` */
  photo(actor: Actor, id: string): Promise<{ sha256: string }> {
    return this.uow.read(async (tx) => {
      const { sha256 } = await this.one(tx, actor, id);
      if (sha256 === null) throw new DomainError('inspection.photo_not_found');
      return { sha256 };
    });
  }

  async items(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    if (!actor.can(HANDLE_REPORT)) return [];
    const rows = await tx.query<Stored>(
      `select ${COLUMNS} from inspection.violation_report r where r.state = 'received' and ${reportScopeSql(1)} order by r.id limit ${WORKLIST_ROWS + 1}`,
      reportScopeParams(actor),
    );
    const item = (row: Awaited<ReturnType<typeof this.named>>[number]): WorklistItem => ({
      kind: 'violation-report',
      title: `Phản ánh · ${row.productName ?? `điểm bán ${row.salesPointName ?? row.salesPointCode ?? ''}`}`,
      subtitle: 'Chờ xử lý: mở kiểm tra, ghép hoặc không xử lý',
      to: `/phan-anh/${row.id}`,
      dueOn: null,
      since: vnDateOf(row.receivedAt as Instant),
    });
    return upTo(await this.named(tx, rows), item, '/phan-anh?trang-thai=received');
  }

  private async one(tx: Tx, actor: Actor, id: string) {
    const found = await tx.maybe<
      Stored & { productId: string | null; inspectionId: string | null; reason: string | null; sha256: string | null }
    >(
      `select ${COLUMNS}, r.product_id as "productId", r.inspection_id as "inspectionId", r.reason, r.photo_sha256 as sha256
         from inspection.violation_report r where r.id = $1 and ${reportScopeSql(2)}`,
      [id, ...reportScopeParams(actor)],
    );
    if (!found) throw new DomainError('inspection.report_not_found');
    return found;
  }

  private async named(tx: Tx, rows: readonly Stored[]): Promise<ReportRow[]> {
    const certificates = await this.certificates.certificates(
      tx,
      rows.flatMap(({ certificateId }) => certificateId ?? []),
    );
    const points = await this.points.publicNames(
      tx,
      rows.flatMap(({ salesPointCode }) => salesPointCode ?? []),
    );
    return rows.map(({ certificateId, ...row }) => {
      const certificate = certificates.get(certificateId ?? '');
      return {
        ...row,
        productName: certificate?.productName ?? null,
        producerName: certificate?.producerName ?? null,
        salesPointName: points.get(row.salesPointCode ?? '')?.name ?? null,
      };
    });
  }
}
