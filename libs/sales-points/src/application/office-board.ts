import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import {
  WorklistRegistry,
  type WorklistItem,
  type WorklistSource,
  type WorklistPart,
  WORKLIST_ROWS,
  upTo,
} from '@app/platform/http';
import { ProgrammeFacade } from '@app/programme';
import { lastPeriod } from '../domain/clocks';
import { limitOf } from '../domain/limits';
import { pointScope, pointScopeParams } from './point-record';
import { regulationOn } from './regulation-record';
import { MANAGE_POINT, READ_POINT, RUN_POINT } from './sales-access';

/** Something to do about a point, with its last day. */
export interface BoardLine {
  readonly kind: string;
  readonly pointId: string;
  readonly name: string;
  readonly unitName: string;
  readonly detail: string;
  readonly dueOn: LocalDate | null;
}

const OPEN = `p.state in ('recognised', 'suspended') and p.published_on is not null`;

/**
 * Everything that waits, one branch for each kind; the figures of the regulation come as parameters: $4 proof days, $5 inspection
 * months, $6 first and $7 last day of the reporting period, $8 its last day for sending, $9 days before papers run out.
 */
const BOARD = `
with mine as (
  select p.*, u.name as unit_name from sales.point p join programme.unit u on u.id = p.unit_id where ${pointScope(1)})
select 'step-' || p.state as kind, p.id as "pointId", p.name, p.unit_name as "unitName", p.kind as detail, p.due_on as "dueOn"
  from mine p where p.due_on is not null and p.state in ('registered', 'surveyed', 'recognised', 'suspended')
union all
select 'warning', p.id, p.name, p.unit_name, jsonb_array_length(w.violations)::text, w.remedy_by
  from sales.warning w join mine p on p.id = w.point_id where w.state = 'open' and p.state = 'recognised'
union all
select 'goods-' || p.goods_verdict, p.id, p.name, p.unit_name, '', p.goods_wrong_since
  from mine p where p.goods_verdict in ('warned', 'breach') and p.state = 'recognised'
union all
select 'proof', p.id, p.name, p.unit_name, '', coalesce(p.last_proof_on, p.published_on) + $4::int
  from mine p where ${OPEN} and coalesce(p.last_proof_on, p.published_on) + $4::int < platform.today()
union all
select 'inspection', p.id, p.name, p.unit_name, '', (coalesce(p.last_inspected_on, p.published_on) + make_interval(months => $5))::date
  from mine p where ${OPEN} and (coalesce(p.last_inspected_on, p.published_on) + make_interval(months => $5))::date < platform.today()
union all
select 'report', p.id, p.name, p.unit_name, to_char($6::date, 'DD/MM/YYYY') || ' - ' || to_char($7::date, 'DD/MM/YYYY'), $8::date
  from mine p where ${OPEN} and p.published_on <= $7::date
   and not exists (select from sales.report r where r.point_id = p.id and r.period_from = $6::date)
union all
select 'papers', p.id, p.name, p.unit_name, a.title, a.expires_on
  from sales.point_paper a join mine p on p.id = a.point_id
 where a.retired_at is null and a.expires_on <= platform.today() + $9::int and p.state not in ('closed', 'revoked')
union all
select 'recognition', p.id, p.name, p.unit_name, '', p.recognised_through
  from mine p where p.state = 'recognised' and p.recognised_through <= platform.today() + $9::int
union all
select 'recovery', p.id, p.name, p.unit_name, s.recover_amount::text, s.open_until
  from sales.support s join mine p on p.id = s.point_id where s.state = 'recovering'
order by 6 nulls last, 1, 2 limit 500`;

const WORDS: Readonly<Record<string, string>> = {
  'step-registered': 'Chờ khảo sát',
  'step-surveyed': 'Chờ công nhận',
  'step-recognised': 'Chờ công bố',
  'step-suspended': 'Đang tạm dừng, chờ xem xét',
  warning: 'Cảnh báo chờ khắc phục',
  'goods-warned': 'Hàng hóa chưa đúng quy định',
  'goods-breach': 'Hàng hóa vi phạm',
  proof: 'Quá hạn gửi ảnh trong ngày',
  inspection: 'Quá hạn kiểm tra',
  report: 'Chưa gửi báo cáo kỳ',
  papers: 'Giấy tờ sắp hết hạn',
  recognition: 'Sắp hết thời hạn công nhận',
  recovery: 'Cần thu hồi tiền hỗ trợ',
};
/** What the one who runs a point can do himself. */
const OF_THE_OPERATOR = new Set(['proof', 'report', 'papers', 'goods-warned', 'goods-breach', 'warning']);

/** What waits at the trade department's desk, and at each point. */
@Injectable()
export class OfficeBoard implements WorklistSource {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
    worklist: WorklistRegistry,
  ) {
    worklist.add(this);
  }

  board(actor: Actor): Promise<(BoardLine & { daysLeft: number | null })[]> {
    return this.uow.read(async (tx) => {
      const calendar = await this.programme.workingCalendar(tx);
      const today = await this.programme.today(tx);
      const lines = await this.lines(tx, actor, READ_POINT);
      return lines.map((line) => ({
        ...line,
        daysLeft: line.dueOn === null ? null : calendar.workingDaysBetween(today, line.dueOn),
      }));
    });
  }

  async items(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    const permission = actor.can(MANAGE_POINT) ? MANAGE_POINT : RUN_POINT;
    if (!actor.can(permission)) return [];
    const isOperator = permission === RUN_POINT;
    const lines = (await this.lines(tx, actor, permission))
      .filter(({ kind }) => !isOperator || OF_THE_OPERATOR.has(kind))
      .slice(0, WORKLIST_ROWS + 1);
    const units = await this.unitsOf(
      tx,
      lines.map(({ pointId }) => pointId),
    );
    const item = (line: BoardLine): WorklistItem => ({
      kind: 'sales-point',
      title: `${WORDS[line.kind] ?? line.kind} · ${line.name}`,
      subtitle: line.unitName,
      to: isOperator ? `/diem-ban/${line.pointId}/phu-trach` : `/diem-ban/${line.pointId}`,
      dueOn: line.dueOn,
      unitId: units.get(line.pointId) ?? null,
    });
    return upTo(lines, item, '/diem-ban');
  }

  private async unitsOf(tx: Tx, pointIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; unitId: string }>(
      `select id, unit_id as "unitId" from sales.point where id = any($1::uuid[])`,
      [[...pointIds]],
    );
    return new Map(rows.map(({ id, unitId }) => [id, unitId]));
  }

  private async lines(tx: Tx, actor: Actor, permission: string): Promise<BoardLine[]> {
    const today = await this.programme.today(tx);
    const { limits } = await regulationOn(tx, today);
    const period = lastPeriod(today, limits);
    return tx.query<BoardLine>(BOARD, [
      ...pointScopeParams(actor, permission),
      limitOf(limits, 'proof.days'),
      limitOf(limits, 'inspection.months'),
      period.from,
      period.to,
      period.dueOn,
      limitOf(limits, 'papers.remindDays'),
    ]);
  }
}
