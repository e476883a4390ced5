-- Who handed in a sheet held a voting seat of that council on that day and had no open conflict with the product.
-- examined
select count(*) from evaluation.ballot
-- violating
select b.id as what, 'handed in by somebody who could not judge' as why
  from evaluation.ballot b join evaluation.evaluation_case c on c.id = b.case_id
 where not exists (select from evaluation.council_member m
                    where m.id = b.member_id and m.council_id = c.council_id and m.seat in ('chair', 'deputy', 'member')
                      and daterange(m.active_from, m.active_to, '[]') @> (b.cast_at at time zone 'Asia/Ho_Chi_Minh')::date)
    or exists (select from evaluation.conflict x
                where x.case_id = b.case_id and x.member_id = b.member_id and x.found_at < b.cast_at
                  and not exists (select from evaluation.conflict_dismissal d where d.conflict_id = x.id and d.at <= b.cast_at))
