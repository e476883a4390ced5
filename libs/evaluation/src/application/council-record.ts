import type { Tx } from '@app/platform/database';
import type { Instant, LocalDate } from '@app/kernel';
import { membersOf, rulesOf } from './council-state';
import type { CouncilRecord } from './council-papers';
import { SEAT_TITLE } from './seat-titles';
import { RESULT_COLUMNS } from './result-queries';

/** How far the sheets lay apart in each round: the newest sheet of each member up to it; and why the next one was opened. */
const ROUND_SPREADS = `(select jsonb_agg(jsonb_build_object('round', n.round, 'spread', n.spread, 'reason', n.reason) order by n.round) from (
    select g.round, (select max(x.total) - min(x.total) from (select distinct on (b.member_id) b.total from evaluation.standing_ballot b
              where b.case_id = c.id and b.scoring_round <= g.round order by b.member_id, b.version desc) x) as spread,
           (select h.reason from platform.history h where h.entity = 'evaluation-case' and h.entity_id = c.id and h.action in ('reopen', 'to-meeting')
             order by h.seq offset g.round - 1 limit 1) as reason
      from generate_series(1, c.scoring_round) as g (round)) n)`;

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
                    from evaluation.standing_ballot b join evaluation.evaluation_case c on c.id = b.case_id and c.written_sitting_id = s.id
                    join evaluation.council_member m on m.id = b.member_id join identity.app_user u on u.id = m.user_id
                   where b.scoring_round = 1 group by m.id, u.display_name order by 1) as answered,
            (select count(*)::int from evaluation.evaluation_case c where c.written_sitting_id = s.id) as products,
            array(select u.display_name || ' chủ trì theo văn bản ủy quyền số ' || d.document_no
                     || case when d.scan_id is null then ' (chưa có bản quét).' else ' (có bản quét kèm theo).' end from evaluation.delegation d
                    join evaluation.council_member m on m.id = d.to_member_id join identity.app_user u on u.id = m.user_id
                   where d.sitting_id = s.id order by d.at) as delegations,
            coalesce((select jsonb_agg(jsonb_build_object('displayName', x.name, 'seat', x.seat, 'times', x.times) order by x.rank, x.name) from (
                select u.display_name as name, m.seat,
                       array_position(array['chair', 'deputy', 'member', 'secretary', 'adviser'], m.seat) as rank,
                       string_agg(to_char(a.arrived_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI')
                         || coalesce('–' || to_char(a.left_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI'), ''), '; ' order by a.arrived_at) as times
                  from evaluation.attendance a join evaluation.council_member m on m.id = a.member_id
                  join identity.app_user u on u.id = m.user_id where a.sitting_id = s.id group by m.id, u.display_name) x), '[]') as attendance,
            array(select to_char(h.at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI DD/MM/YYYY') || ': ' ||
                         case h.action when 'open' then 'khai mạc' when 'pause' then 'tạm dừng' when 'resume' then 'họp tiếp'
                                       when 'adjourn' then 'hoãn sang ngày khác' else 'bế mạc' end || coalesce(' (' || h.reason || ')', '')
                    from platform.history h where h.entity = 'sitting' and h.entity_id = s.id
                     and h.action in ('open', 'pause', 'resume', 'adjourn', 'close') order by h.seq) as course
       from evaluation.sitting s where s.council_id = $1 and s.round_id = $2 and s.state <> 'planned' order by s.held_on, s.id`,
    [councilId, roundId],
  );
  const results = await tx.query<CouncilRecord['results'][number]>(
    `select ${RESULT_COLUMNS}, r.spread, c.scoring_round as "scoringRound", r.note, r.recusals, r.mode, c.written_sitting_id is not null as "wasWritten",
            ${ROUND_SPREADS} as rounds,
            (select jsonb_agg(jsonb_build_object('displayName', u.display_name, 'total', b.total) order by b.total, u.display_name)
               from evaluation.ballot b join evaluation.council_member m on m.id = b.member_id join identity.app_user u on u.id = m.user_id
              where b.id = any(r.counted_ballots)) as sheets
       from evaluation.case_result r join evaluation.evaluation_case c on c.id = r.case_id
      where r.council_id = $1 and r.round_id = $2 order by r.sum::numeric / r.count desc, r.case_id limit 5000`,
    [councilId, roundId],
  );
  const { now, today } = await tx.one<{ now: Instant; today: LocalDate }>(
    `select platform.now() as now, platform.today() as today`,
  );
  const { openCases } = await tx.one<{ openCases: number }>(
    `select count(*)::int as "openCases" from evaluation.evaluation_case
      where council_id = $1 and round_id = $2 and state not in ('closed', 'withdrawn')`,
    [councilId, roundId],
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
    openCases,
    madeAt: now,
    today,
  };
}
