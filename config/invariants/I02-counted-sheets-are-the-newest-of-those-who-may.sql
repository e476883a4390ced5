-- The sheets that a result counts are, as a set, the newest ones of the voting members of that day without an open conflict.
-- examined
select coalesce(sum(cardinality(counted_ballots)), 0) from evaluation.case_result
-- violating
select r.case_id as what, 'the counted sheets are not the newest ones of the members who could judge' as why
  from evaluation.case_result r
 where (select coalesce(array_agg(id order by id), '{}') from unnest(r.counted_ballots) as counted (id))
       is distinct from
       (select coalesce(array_agg(b.id order by b.id), '{}')
          from evaluation.standing_ballot b join evaluation.council_member m on m.id = b.member_id
         where b.case_id = r.case_id and m.council_id = r.council_id and m.seat in ('chair', 'deputy', 'member')
           and daterange(m.active_from, m.active_to, '[]') @> (r.closed_at at time zone 'Asia/Ho_Chi_Minh')::date
           and not exists (select from evaluation.standing_ballot later
                            where later.case_id = b.case_id and later.member_id = b.member_id and later.version > b.version)
           and not exists (select from evaluation.conflict x
                            where x.case_id = b.case_id and x.member_id = b.member_id and x.found_at <= r.closed_at
                              and not exists (select from evaluation.conflict_dismissal d
                                               where d.conflict_id = x.id and d.at <= r.closed_at)))
