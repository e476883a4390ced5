-- A product is closed only with a quorum: the share of the voting seats that the council's rules name, of that day, present and
-- without conflict; and the figures stored with the result are the ones that the attendance gives. In writing those count whose
-- sheet came back.
-- examined
select count(*) from evaluation.case_result
-- violating
with facts as (
  select r.case_id, r.present, r.quorum_required,
         (select count(*) from evaluation.council_member m
           where m.council_id = r.council_id and m.seat in ('chair', 'deputy', 'member')
             and daterange(m.active_from, m.active_to, '[]') @> (r.closed_at at time zone 'Asia/Ho_Chi_Minh')::date) as seats,
         (select (k.rules ->> 'quorumPercent')::int from evaluation.council_rules k
           where k.council_id = r.council_id and k.version = c.rules_version) as percent,
         r.mode,
         (select count(distinct b.member_id) from evaluation.ballot b where b.id = any(r.counted_ballots)) as answered,
         (select count(distinct a.member_id) from evaluation.attendance a join evaluation.council_member m on m.id = a.member_id
           where a.sitting_id = c.sitting_id and m.seat in ('chair', 'deputy', 'member') and a.arrived_at <= r.closed_at
             and (a.left_at is null or a.left_at >= r.closed_at)
             and not exists (select from evaluation.conflict x
                              where x.case_id = r.case_id and x.member_id = a.member_id and x.found_at <= r.closed_at
                                and not exists (select from evaluation.conflict_dismissal d
                                                 where d.conflict_id = x.id and d.at <= r.closed_at))) as attended
    from evaluation.case_result r join evaluation.evaluation_case c on c.id = r.case_id
)
select case_id as what, format('%s: present %s (attended %s, answered %s) of %s, required %s', mode, present, attended, answered, seats, quorum_required) as why
  from facts
 where present < quorum_required or percent is null or quorum_required < (seats * percent + 99) / 100 or present <> case mode when 'written' then answered else attended end
