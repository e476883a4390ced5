import type { Tx } from '@app/platform/database';
import type { Instant, LocalDate } from '@app/kernel';
import type { Seat } from '../domain/council-rules';
import { membersOf, rulesOf } from './council-state';
import type { CouncilRecord } from './council-papers';
import { RESULT_COLUMNS } from './result-queries';

/** Seats in words. */
export const SEAT_TITLE: Readonly<Record<Seat, string>> = {
  chair: 'Chủ tịch',
  deputy: 'Phó chủ tịch',
  member: 'Thành viên',
  secretary: 'Thư ký',
  adviser: 'Tổ tư vấn',
};

/** Reads what the papers of a council in a round need; results best mean first. */
export async function councilRecord(tx: Tx, councilId: string, roundId: string): Promise<CouncilRecord> {
  const council = await tx.one<CouncilRecord['council']>(
    `select c.name, c.level, u.name as "unitName", c.decision_no as "decisionNo", c.decision_on as "decisionOn"
       from evaluation.council c join programme.unit u on u.id = c.unit_id where c.id = $1`,
    [councilId],
  );
  const round = await tx.one<CouncilRecord['round']>(`select name from programme.round where id = $1`, [roundId]);
  const sittings = await tx.query<CouncilRecord['sittings'][number]>(
    `select s.held_on as "heldOn", s.place, s.mode, s.due_on as "dueOn",
            (select u.display_name from evaluation.council_member m join identity.app_user u on u.id = m.user_id where m.id = s.presiding_member_id) as "presidingName",
            array(select distinct u.display_name from evaluation.attendance a join evaluation.council_member m on m.id = a.member_id
                    join identity.app_user u on u.id = m.user_id where a.sitting_id = s.id order by 1) as attended,
            array(select u.display_name || case when bool_or(b.entered_by is not null) then ' (phiếu giấy)' else '' end
                    from evaluation.ballot b join evaluation.evaluation_case c on c.id = b.case_id and c.written_sitting_id = s.id
                    join evaluation.council_member m on m.id = b.member_id join identity.app_user u on u.id = m.user_id
                   where b.scoring_round = 1 group by m.id, u.display_name order by 1) as answered,
            (select count(*)::int from evaluation.evaluation_case c where c.written_sitting_id = s.id) as products,
            array(select u.display_name || ' chủ trì theo văn bản ủy quyền số ' || d.document_no || '.' from evaluation.delegation d
                    join evaluation.council_member m on m.id = d.to_member_id join identity.app_user u on u.id = m.user_id
                   where d.sitting_id = s.id order by d.at) as delegations
       from evaluation.sitting s where s.council_id = $1 and s.round_id = $2 and s.state <> 'planned' order by s.held_on, s.id`,
    [councilId, roundId],
  );
  const results = await tx.query<CouncilRecord['results'][number]>(
    `select ${RESULT_COLUMNS}, r.spread, c.scoring_round as "scoringRound", r.note, r.recusals, r.mode, c.written_sitting_id is not null as "wasWritten"
       from evaluation.case_result r join evaluation.evaluation_case c on c.id = r.case_id
      where r.council_id = $1 and r.round_id = $2 order by r.sum::numeric / r.count desc, r.case_id limit 5000`,
    [councilId, roundId],
  );
  const { now, today } = await tx.one<{ now: Instant; today: LocalDate }>(
    `select platform.now() as now, platform.today() as today`,
  );
  const members = await membersOf(tx, councilId);
  return {
    council,
    round,
    rules: await rulesOf(tx, councilId),
    members: members.map(({ displayName, seat, department }) => ({
      displayName,
      seatTitle: SEAT_TITLE[seat],
      department,
    })),
    sittings,
    results,
    madeAt: now,
    today,
  };
}
