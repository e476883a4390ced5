import { Injectable } from '@nestjs/common';
import { formatDate } from '@app/kernel';
import type { Actor, Tx } from '@app/platform/database';
import {
  WorklistRegistry,
  type WorklistItem,
  type WorklistSource,
  type WorklistPart,
  WORKLIST_ROWS,
  upTo,
} from '@app/platform/http';
import { scopeParams, scopeSql } from '@app/programme';
import { CycleFilters, SHOWN } from './cycle-filters';
import { CycleQueries } from './cycle-queries';
import { CYCLE_COLUMNS, type CycleRow } from './cycle-record';
import { FilingTerms } from './filing-terms';
import { LEAVE_CYCLE, OPEN_DOSSIER, POST_LETTER, PROPOSE_LAPSE, READ_CYCLE, READ_RADAR } from './reassessment-access';

/** What waits in reassessment: windows for producers, the council's days, letters to post and lapsed certificates for the office. */
@Injectable()
export class ReassessmentWorklist implements WorklistSource {
  constructor(
    private readonly filters: CycleFilters,
    private readonly queries: CycleQueries,
    private readonly terms: FilingTerms,
    worklist: WorklistRegistry,
  ) {
    worklist.add(this);
  }

  async items(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    return [
      ...(await this.windows(tx, actor)),
      ...(await this.councils(tx, actor)),
      ...(await this.letters(tx, actor)),
      ...(await this.lapsed(tx, actor)),
    ];
  }

  /** For who files: the producer itself. */
  private async windows(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    const { organisationIds } = actor.scopeFor(READ_CYCLE);
    if (!actor.can(LEAVE_CYCLE) || !actor.can(OPEN_DOSSIER) || organisationIds.length === 0) return [];
    const scope = { all: false, unitIds: [], councilIds: [], organisationIds };
    const { sql, params } = await this.filters.where(tx, scope, { states: ['window-open', 'missed'] });
    const rows = await tx.query<CycleRow>(
      `select ${CYCLE_COLUMNS} from reassessment.cycle c where ${sql} order by c.ends_on, c.id limit ${WORKLIST_ROWS + 1}`,
      params,
    );
    const views = await this.queries.views(tx, rows);
    const item = ({ id, productName, shown, window }: (typeof views)[number]): WorklistItem => ({
      kind: 'reassessment',
      title: productName,
      subtitle:
        shown === 'missed'
          ? `Quá hạn nộp hồ sơ đánh giá lại, còn nộp muộn đến hết ${window ? formatDate(window.endsOn) : ''}`
          : 'Đến hạn nộp hồ sơ đánh giá lại',
      to: `/danh-gia-lai/${id}`,
      dueOn: window?.closesOn ?? null,
    });
    return upTo(
      views.filter(({ dossier }) => dossier === null),
      item,
      '/danh-gia-lai',
    );
  }

  /** The council's days from a complete dossier. */
  private async councils(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    if (!actor.can(READ_RADAR)) return [];
    const rows = await tx.query<CycleRow>(
      `select ${CYCLE_COLUMNS} from reassessment.cycle c
        where c.state = 'filed' and c.complete_on is not null and ${scopeSql('c', 1)} order by c.complete_on, c.id limit ${WORKLIST_ROWS + 1}`,
      scopeParams(actor.scopeFor(PROPOSE_LAPSE)),
    );
    const filed = rows.flatMap(({ filedOn, completeOn, ...row }) =>
      filedOn === null || completeOn === null ? [] : [{ ...row, filedOn, completeOn }],
    );
    const days = await this.terms.councilDaysOf(tx, filed);
    const lines = filed.map((row, place) => ({ ...row, dueOn: days[place] ?? null }));
    const item = ({ id, productName, unitId, dueOn }: (typeof lines)[number]): WorklistItem => ({
      ...{ kind: 'reassessment', title: productName, subtitle: 'Hội đồng đánh giá lại, hồ sơ đã đầy đủ' },
      ...{ to: `/danh-gia-lai/${id}`, dueOn, unitId },
    });
    return upTo(lines, item, '/danh-gia-lai');
  }

  private async letters(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    if (!actor.can(POST_LETTER)) return [];
    const { count, since } = await tx.one<Waiting>(
      `select count(*)::int as count, min(l.written_on) as since from reassessment.letter l where l.posted_on is null and ${scopeSql('l', 1)}`,
      scopeParams(actor.scopeFor(POST_LETTER)),
    );
    const waits = `${count} thư chờ gửi qua bưu điện`;
    return count === 0 ? [] : [{ ...one('Thư nhắc đánh giá lại', waits, '/danh-gia-lai/thu'), since }];
  }

  private async lapsed(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    if (!actor.can(PROPOSE_LAPSE)) return [];
    const { sql, params } = await this.filters.where(tx, actor.scopeFor(PROPOSE_LAPSE), {});
    const { count, since } = await tx.one<Waiting>(
      `select count(*)::int as count, min(coalesce(c.left_on, greatest(c.ends_on, c.held_until) + 1)) as since
         from reassessment.cycle c where ${sql} and (${SHOWN}) in ('expired', 'left')
          and c.certificate_state not in ('withdrawn', 'superseded')
          and not exists (select 1 from certificates.status_decision_item o join certificates.status_decision d on d.id = o.decision_id
                           where o.certificate_id = c.certificate_id and o.kind in ('lapse', 'withdrawal') and d.state <> 'cancelled')`,
      params,
    );
    const waits = `${count} sản phẩm chưa có quyết định`;
    return count === 0 ? [] : [{ ...one('Giấy chứng nhận hết hạn', waits, '/danh-gia-lai/het-han'), since }];
  }
}

/** How many there are, and since when the oldest waits. */
interface Waiting {
  readonly count: number;
  readonly since: string | null;
}

const one = (title: string, subtitle: string, to: string): WorklistItem => ({
  ...{ kind: 'reassessment', title, subtitle, to },
  dueOn: null,
});
