import { Injectable } from '@nestjs/common';
import { CriteriaFacade } from '@app/criteria';
import { DossiersFacade, type FrozenDossier } from '@app/dossiers';
import { addDays, type LocalDate } from '@app/kernel';
import { standsSinceSql, vnDaySql, type Actor, type Tx } from '@app/platform/database';
import {
  WorklistRegistry,
  type WorklistItem,
  type WorklistSource,
  type WorklistPart,
  WORKLIST_ROWS,
  upTo,
} from '@app/platform/http';
import type { CaseState } from '../domain/case-workflow';
import { writtenLimit } from './open-written';
import { CAST_BALLOT, councilScopeParams, MANAGE_CASE, WRITE_ADVICE, withoutConflictSql } from './evaluation-access';

/** Last day of what a council does in a round: sends up, or is done. */
const lastDay = (level: string, round: string): string => `(select min(l.due_on) from programme.round_deadline l
    where l.round_id = ${round} and l.level = ${level} and l.task in ('send-up', 'finish'))`;

const CASE = `c.id, c.facts->>'productName' as "productName", c.facts->>'producerName' as "producerName", c.facts->>'unitId' as "unitId", c.state,
  coalesce(w.due_on, (select b.limit_on from evaluation.sitting b where b.id = c.written_sitting_id),
    ${lastDay('c.level', 'c.round_id')}) as "dueOn", w.id is not null as "inWriting",
  ${standsSinceSql('evaluation-case', 'c.id')} as since`;

/** The written consultation that a case is before, if any. */
const WRITTEN = `left join evaluation.sitting w on w.id = c.sitting_id and w.mode = 'written'`;

/** The actor's seat in the council of a case. Takes the user as its parameter. */
const SEATED = `evaluation.evaluation_case c join evaluation.council_member m
    on m.council_id = c.council_id and m.user_id = $1 and m.active_to is null`;

/** Sheets of a case that its council still owes: voting members without conflict (`more`: who else counts) who have handed in none. */
const stillOut = (more = ''): string => `(select count(*) from evaluation.council_member v
    where v.council_id = c.council_id and v.seat in ('chair', 'deputy', 'member') and v.active_to is null ${more}
      and not exists (select 1 from evaluation.standing_ballot b where b.case_id = c.id and b.member_id = v.id)
      and not exists (select 1 from evaluation.conflict x where x.case_id = c.id and x.member_id = v.id
                        and not exists (select 1 from evaluation.conflict_dismissal d where d.conflict_id = x.id)))`;
const STILL_OUT = stillOut();
/** The same in a meeting: only of who is in the room. */
const STILL_OUT_IN_ROOM = stillOut(`and exists (select 1 from evaluation.attendance a
      where a.sitting_id = c.sitting_id and a.member_id = v.id and a.left_at is null)`);

interface WaitingCase {
  readonly id: string;
  readonly productName: string;
  readonly producerName: string;
  readonly unitId: string;
  readonly state: string;
  readonly dueOn: string | null;
  readonly inWriting: boolean;
  readonly since: string | null;
}

interface WaitingCollection {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly products: number;
  readonly out: number;
  readonly dueOn: string;
}

interface WaitingCouncil {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly unitId: string;
  readonly roundId: string;
  readonly roundName: string;
  /** The newest council of its unit and level: it takes the next dossiers. */
  readonly isNewest: boolean;
  readonly assigned: number;
  readonly scoring: number;
  readonly discussion: number;
  readonly dueOn: LocalDate | null;
  /** Day on which the oldest of its unfinished products came onto its list. */
  readonly oldestOn: LocalDate | null;
  /** Reassessments in hand: the earliest day on which one was found complete, by procedure. */
  readonly complete: readonly { readonly procedureId: string; readonly on: LocalDate }[];
}

/** What waits in councils: sheets for who scores, conclusions for the chair, reports for the advisers, lists for who runs them. */
@Injectable()
export class CouncilWorklist implements WorklistSource {
  constructor(
    private readonly dossiers: DossiersFacade,
    private readonly criteria: CriteriaFacade,
    worklist: WorklistRegistry,
  ) {
    worklist.add(this);
  }

  async items(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    return [
      ...(await this.toConclude(tx, actor)),
      ...(await this.toScore(tx, actor)),
      ...(await this.toAdvise(tx, actor)),
      ...(await this.toOpen(tx, actor)),
      ...(await this.toCollect(tx, actor)),
      ...(await this.toRun(tx, actor)),
    ];
  }

  private async toConclude(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    if (!actor.can(CAST_BALLOT)) return [];
    const rows = await tx.query<WaitingCase>(
      `select ${CASE} from ${SEATED} join evaluation.sitting s on s.id = c.sitting_id ${WRITTEN}
        where c.state = 'discussion' and ${withoutConflictSql('c', 1)}
          and case when s.presiding_member_id is null then m.seat = 'chair' else m.id = s.presiding_member_id end
        order by c.id limit ${WORKLIST_ROWS + 1}`,
      [actor.userId],
    );
    return upTo(rows, (row) => item(row, 'Đang thảo luận, chờ kết luận', '/chot-diem'), '/hoi-dong');
  }

  private async toScore(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    if (!actor.can(CAST_BALLOT)) return [];
    const rows = await tx.query<WaitingCase>(
      `select ${CASE} from ${SEATED} and m.seat in ('chair', 'deputy', 'member') ${WRITTEN}
        where c.state in ('assigned', 'scoring') and ${withoutConflictSql('c', 1)}
          and not exists (select 1 from evaluation.standing_ballot b where b.case_id = c.id and b.member_id = m.id)
          and (w.id is null or w.due_on >= platform.today())
        order by w.due_on, c.state desc, c.id limit ${WORKLIST_ROWS + 1}`,
      [actor.userId],
    );
    return upTo(rows, (row) => item(row, sheetWords(row), '/cham-diem'), '/cham-diem');
  }

  /**
   * For who presides: a written consultation of which all sheets, or at the end enough of them, are back; in a meeting a product
   * for which all in the room have handed in.
   */
  private async toOpen(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    if (!actor.can(CAST_BALLOT)) return [];
    const rows = await tx.query<WaitingCase>(
      `select ${CASE} from ${SEATED} join evaluation.sitting s on s.id = c.sitting_id ${WRITTEN}
        where c.state = 'scoring' and ${withoutConflictSql('c', 1)}
          and case when s.presiding_member_id is null then m.seat = 'chair' else m.id = s.presiding_member_id end
          and case when s.mode = 'written' then s.due_on < platform.today() or ${STILL_OUT} = 0
                   else s.state = 'open' and ${STILL_OUT_IN_ROOM} = 0
                        and exists (select 1 from evaluation.standing_ballot b where b.case_id = c.id) end
        order by w.due_on, c.id limit ${WORKLIST_ROWS + 1}`,
      [actor.userId],
    );
    return upTo(rows, (row) => item(row, openWords(row), '/chot-diem'), '/hoi-dong');
  }

  /** For the secretary: consultations in writing with the sheets that are still out, the nearest last day first. */
  private async toCollect(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    if (!actor.can(MANAGE_CASE)) return [];
    const rows = await tx.query<WaitingCollection>(
      `select w.id, o.name, o.unit_id as "unitId", w.due_on as "dueOn", count(*)::int as products, sum(${STILL_OUT})::int as out
         from evaluation.sitting w join evaluation.council o on o.id = w.council_id join programme.unit u on u.id = o.unit_id
         join evaluation.evaluation_case c on c.sitting_id = w.id and c.state = 'scoring'
        where w.mode = 'written' and w.state = 'open'
          and (($1::boolean and u.kind = 'province') or o.id = any($2::uuid[])
               or exists (select 1 from programme.unit_scope s where s.unit_id = o.unit_id and s.ancestor_id = any($3::text[])))
        group by w.id, o.name, o.unit_id order by w.due_on, w.id limit ${WORKLIST_ROWS + 1}`,
      councilScopeParams(actor.scopeFor(MANAGE_CASE)),
    );
    const line = ({ id, name, unitId, products, out, dueOn }: WaitingCollection): WorklistItem => ({
      kind: 'council',
      title: `${name} · Lấy ý kiến bằng văn bản`,
      subtitle: `${products} sản phẩm · ${out === 0 ? 'phiếu đã về đủ' : `còn ${out} phiếu chưa gửi về`}`,
      to: `/phien-hop/${id}`,
      dueOn,
      unitId,
    });
    return upTo(rows, line, '/hoi-dong');
  }

  private async toAdvise(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    if (!actor.can(WRITE_ADVICE)) return [];
    const rows = await tx.query<WaitingCase>(
      `select ${CASE} from ${SEATED} and m.seat = 'adviser' ${WRITTEN}
        where c.state in ('assigned', 'scoring') and ${withoutConflictSql('c', 1)}
          and not exists (select 1 from evaluation.advice a where a.case_id = c.id and a.member_id = m.id)
        order by c.id limit ${WORKLIST_ROWS + 1}`,
      [actor.userId],
    );
    return upTo(rows, (row) => item(row, 'Chờ ý kiến Tổ tư vấn', '/chot-diem'), '/hoi-dong');
  }

  /** One line for each council and open round with something unfinished; for the whole province only its own councils. */
  private async toRun(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    if (!actor.can(MANAGE_CASE)) return [];
    const rows = await tx.query<WaitingCouncil>(
      `select o.id, o.name, o.level, o.unit_id as "unitId", r.id as "roundId", r.name as "roundName",
              ${lastDay('o.level', 'r.id')} as "dueOn", ${inState('assigned')} as assigned, ${inState('scoring')} as scoring,
              ${inState('discussion')} as discussion,
              (select ${vnDaySql('min(c.created_at)')} from evaluation.evaluation_case c where c.council_id = o.id and c.round_id = r.id
                  and c.state not in ('closed', 'withdrawn')) as "oldestOn",
              coalesce((select jsonb_agg(k) from (
                select c.facts->>'procedureId' as "procedureId", min(c.facts->>'acceptedOn') as on from evaluation.evaluation_case c
                 where c.council_id = o.id and c.round_id = r.id and c.state not in ('closed', 'withdrawn')
                   and c.facts->>'kind' = 'reassessment' and c.facts->>'acceptedOn' is not null group by 1) k), '[]') as complete,
              not exists (select 1 from evaluation.council n where n.unit_id = o.unit_id and n.level = o.level
                             and n.state = 'active' and n.id > o.id) as "isNewest"
         from evaluation.council o join programme.unit u on u.id = o.unit_id cross join programme.round r
        where o.state = 'active' and r.state = 'open'
          and (($1::boolean and u.kind = 'province') or o.id = any($2::uuid[])
               or exists (select 1 from programme.unit_scope s where s.unit_id = o.unit_id and s.ancestor_id = any($3::text[])))
        order by r.id, o.id limit ${WORKLIST_ROWS + 1}`,
      councilScopeParams(actor.scopeFor(MANAGE_CASE)),
    );
    const found: WorklistItem[] = [];
    for (const row of rows.slice(0, WORKLIST_ROWS)) {
      const waiting = row.isNewest ? await this.unassigned(tx, row) : [];
      const subtitle = unfinished(row, waiting.length);
      const title = `${row.name} · ${row.roundName}`;
      const dueOn = this.earliest(row, waiting);
      const [since = null] = [row.oldestOn, ...waiting.map(({ acceptedOn }) => acceptedOn)]
        .filter((on) => on !== null)
        .sort();
      if (subtitle !== '')
        found.push({ kind: 'council', title, subtitle, to: `/hoi-dong/${row.id}`, dueOn, since, unitId: row.unitId });
    }
    return rows.length > WORKLIST_ROWS ? [...found, { more: { kind: 'council', to: '/hoi-dong' } }] : found;
  }

  /** The round's last day, or the day by which the council must have spoken on a reassessment, whichever comes first. */
  private earliest(row: WaitingCouncil, waiting: readonly FrozenDossier[]): LocalDate | null {
    const limits = [
      ...row.complete.flatMap(({ procedureId, on }) => {
        const terms = this.criteria.writtenOpinion(procedureId);
        return terms ? [addDays(on, terms.days)] : [];
      }),
      ...waiting.flatMap((dossier) => writtenLimit(this.criteria, dossier) ?? []),
      ...(row.dueOn === null ? [] : [row.dueOn]),
    ];
    return limits.sort()[0] ?? null;
  }

  /** Accepted dossiers that no council has on its list yet. */
  private async unassigned(tx: Tx, { roundId, level, unitId }: WaitingCouncil): Promise<FrozenDossier[]> {
    const accepted = await this.dossiers.acceptedAt(tx, roundId, level, unitId);
    const taken = await tx.query<{ id: string }>(
      `select dossier_id as id from evaluation.evaluation_case
        where round_id = $1 and level = $2 and dossier_id = any($3::uuid[])`,
      [roundId, level, accepted.map((dossier) => dossier.dossierId)],
    );
    const known = new Set(taken.map((row) => row.id));
    return accepted.filter((dossier) => !known.has(dossier.dossierId));
  }
}

const openWords = ({ inWriting }: WaitingCase): string =>
  inWriting ? 'Lấy ý kiến bằng văn bản: chờ mở phiếu' : 'Đã đủ phiếu, chờ mở thảo luận';

function sheetWords({ inWriting, state }: WaitingCase): string {
  if (inWriting) return 'Cho ý kiến bằng văn bản: chưa gửi phiếu';
  return state === 'scoring' ? 'Đang chấm: chưa nộp phiếu' : 'Sẽ chấm';
}

const inState = (state: CaseState): string => `(select count(*)::int from evaluation.evaluation_case c
    where c.council_id = o.id and c.round_id = r.id and c.state = '${state}')`;

const item = (row: WaitingCase, what: string, page: string): WorklistItem => ({
  kind: 'case',
  title: row.productName,
  subtitle: `${what} · ${row.producerName}`,
  to: `${page}/${row.id}`,
  dueOn: row.dueOn,
  since: row.since,
  unitId: row.unitId,
});

const unfinished = (row: WaitingCouncil, unassigned: number): string =>
  [
    [unassigned, 'hồ sơ đã tiếp nhận, chưa phân công'],
    [row.assigned, 'sản phẩm chưa gọi chấm'],
    [row.scoring, 'sản phẩm đang chấm'],
    [row.discussion, 'sản phẩm chờ kết luận'],
  ]
    .flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]))
    .join(' · ');
