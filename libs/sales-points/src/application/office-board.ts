import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Actor, Tx } from '@app/platform/database';
import { WorklistRegistry, type WorklistItem, type WorklistSource, type WorklistPart, upTo } from '@app/platform/http';
import { ProgrammeFacade } from '@app/programme';
import { lastPeriod } from '../domain/clocks';
import { limitOf, type Limits } from '../domain/limits';
import { pointScope, pointScopeParams } from './point-record';
import { regulationOn } from './regulation-record';
import { MANAGE_POINT, RUN_POINT } from './sales-access';

/** Something to do about a point, with its last day. */
export interface BoardLine {
  readonly kind: string;
  readonly pointId: string;
  /** Warning, paper or support money that it is about. */
  readonly partId: string | null;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly detail: string;
  readonly dueOn: LocalDate | null;
  /** Since which day money waits for its next step. */
  readonly since: LocalDate | null;
}

/** More than a province's points can have: the counts of the page are those of the records. */
export const MOST_LINES = 5_000;

const OPEN = `p.state in ('recognised', 'suspended') and p.published_on is not null`;

/**
 * Everything that waits, one branch for each kind; the figures of the regulation come as parameters: $4 proof days, $5 inspection
 * months, $6 first and $7 last day of the reporting period, $8 its last day for sending, $9 days before papers run out, $10 days until wrong goods
 * are a breach. Money waits without a last day of its own: for its acceptance record, then for its payment.
 */
const BOARD = `
with mine as (
  select p.*, u.name as unit_name from sales.point p join programme.unit u on u.id = p.unit_id where ${pointScope(1)}),
line as (
select 'step-' || p.state as kind, p.id as point_id, null::uuid as part_id, p.name, p.unit_id, p.unit_name, p.kind as detail, p.due_on
  from mine p where p.due_on is not null and p.state in ('registered', 'surveyed', 'recognised', 'suspended')
union all
select case when exists (select from sales.warning_answer a where a.warning_id = w.id) then 'warning-answered' else 'warning' end, p.id, w.id, p.name, p.unit_id, p.unit_name, jsonb_array_length(w.violations)::text, w.remedy_by
  from sales.warning w join mine p on p.id = w.point_id where w.state = 'open' and p.state = 'recognised'
union all
select 'goods-' || p.goods_verdict, p.id, null, p.name, p.unit_id, p.unit_name, '', p.goods_wrong_since + $10::int
  from mine p where p.goods_verdict in ('warned', 'breach') and p.state = 'recognised'
union all
select 'proof', p.id, null, p.name, p.unit_id, p.unit_name, '', coalesce(p.last_proof_on, p.published_on) + $4::int
  from mine p where ${OPEN} and coalesce(p.last_proof_on, p.published_on) + $4::int < platform.today()
union all
select 'inspection', p.id, null, p.name, p.unit_id, p.unit_name, '', (coalesce(p.last_inspected_on, p.published_on) + make_interval(months => $5))::date
  from mine p where ${OPEN} and (coalesce(p.last_inspected_on, p.published_on) + make_interval(months => $5))::date < platform.today()
union all
select 'report', p.id, null, p.name, p.unit_id, p.unit_name, to_char($6::date, 'DD/MM/YYYY') || ' - ' || to_char($7::date, 'DD/MM/YYYY'), $8::date
  from mine p where ${OPEN} and p.published_on <= $7::date
   and not exists (select from sales.report r where r.point_id = p.id and r.period_from = $6::date)
union all
select 'papers', p.id, a.id, p.name, p.unit_id, p.unit_name, a.title, a.expires_on
  from sales.point_paper a join mine p on p.id = a.point_id
 where a.retired_at is null and a.expires_on <= platform.today() + $9::int and p.state not in ('closed', 'revoked')
union all
select 'recognition', p.id, null, p.name, p.unit_id, p.unit_name, '', p.recognised_through
  from mine p where p.state = 'recognised' and p.recognised_through <= platform.today() + $9::int
union all
select case s.state when 'recovering' then 'recovery' when 'granted' then case when s.accepted_on is null then 'money-accept' else 'money-pay' end end,
       p.id, s.id, p.name, p.unit_id, p.unit_name, coalesce(s.recover_amount, s.amount)::text, case s.state when 'recovering' then s.open_until end
  from sales.support s join mine p on p.id = s.point_id where s.state in ('granted', 'recovering'))
select kind, point_id as "pointId", part_id as "partId", name, unit_id as "unitId", unit_name as "unitName", detail, due_on as "dueOn",
       case when kind in ('money-accept', 'money-pay') then
         (select coalesce(s.accepted_on, s.granted_on) from sales.support s where s.id = line.part_id) end as since
  from line order by due_on nulls last, kind, point_id, part_id limit ${MOST_LINES}`;

const WORDS: Readonly<Record<string, string>> = {
  'step-registered': 'Chờ khảo sát',
  'step-surveyed': 'Chờ công nhận',
  'step-recognised': 'Chờ công bố',
  'step-suspended': 'Đang tạm dừng, chờ xem xét',
  warning: 'Cảnh báo chờ khắc phục',
  'warning-answered': 'Điểm bán báo đã khắc phục',
  'goods-warned': 'Hàng hóa chưa đúng quy định',
  'goods-breach': 'Hàng hóa vi phạm',
  proof: 'Quá hạn gửi ảnh trong ngày',
  inspection: 'Quá hạn kiểm tra',
  report: 'Chưa gửi báo cáo kỳ',
  papers: 'Giấy tờ sắp hết hạn',
  recognition: 'Sắp hết thời hạn công nhận',
  recovery: 'Cần thu hồi tiền hỗ trợ',
  'money-accept': 'Hỗ trợ chờ nghiệm thu',
  'money-pay': 'Hỗ trợ chờ chi',
};
/** Where on the page of the one who runs a point a piece of work is done. */
const PLACES: Readonly<Record<string, string>> = {
  ...{ proof: 'anh-trong-ngay', report: 'bao-cao', papers: 'giay-to', warning: 'vi-pham' },
  ...{ 'goods-warned': 'hang-hoa', 'goods-breach': 'hang-hoa' },
};
/** What the one who runs a point can do himself. */
const OF_THE_OPERATOR = new Set(['proof', 'report', 'papers', 'goods-warned', 'goods-breach', 'warning']);

/** A piece of work in words, as letters and reminders say it. */
export const owedText = ({ kind, detail }: Pick<BoardLine, 'kind' | 'detail'>): string =>
  [WORDS[kind] ?? kind, kind === 'report' || kind === 'papers' ? detail : ''].filter((part) => part !== '').join(': ');

/** What waits at the trade department's desk, and at each point. */
@Injectable()
export class OfficeBoard implements WorklistSource {
  constructor(
    private readonly programme: ProgrammeFacade,
    worklist: WorklistRegistry,
  ) {
    worklist.add(this);
  }

  async items(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    const permission = actor.can(MANAGE_POINT) ? MANAGE_POINT : RUN_POINT;
    if (!actor.can(permission)) return [];
    const isOperator = permission === RUN_POINT;
    const today = await this.programme.today(tx);
    const { limits } = await regulationOn(tx, today);
    const lines = (await this.lines(tx, { actor, permission }, { today, limits })).filter(
      ({ kind }) => !isOperator || OF_THE_OPERATOR.has(kind),
    );
    const item = (line: BoardLine): WorklistItem => ({
      kind: 'sales-point',
      title: `${WORDS[line.kind] ?? line.kind} · ${line.name}`,
      subtitle: line.unitName,
      to: isOperator ? `/diem-ban/${line.pointId}/phu-trach#${PLACES[line.kind] ?? ''}` : `/diem-ban/${line.pointId}`,
      dueOn: line.dueOn,
      since: line.since,
      unitId: line.unitId,
    });
    return upTo(lines, item, isOperator ? '/diem-ban' : '/diem-ban/viec');
  }

  /** What the one who runs a point owes there; `who` reaches the point. */
  async owed(
    tx: Tx,
    who: { readonly actor: Actor; readonly permission: string },
    pointId: string,
  ): Promise<BoardLine[]> {
    const today = await this.programme.today(tx);
    const { limits } = await regulationOn(tx, today);
    const lines = await this.lines(tx, who, { today, limits });
    return lines.filter((line) => line.pointId === pointId && OF_THE_OPERATOR.has(line.kind));
  }

  /** What waits, by last day, under the regulation of this day. */
  lines(
    tx: Tx,
    who: { readonly actor: Actor; readonly permission: string },
    { today, limits }: { readonly today: LocalDate; readonly limits: Limits },
  ): Promise<BoardLine[]> {
    const period = lastPeriod(today, limits);
    return tx.query<BoardLine>(BOARD, [
      ...pointScopeParams(who.actor, who.permission),
      limitOf(limits, 'proof.days'),
      limitOf(limits, 'inspection.months'),
      period.from,
      period.to,
      period.dueOn,
      limitOf(limits, 'papers.remindDays'),
      limitOf(limits, 'goods.remedyDays'),
    ]);
  }
}
