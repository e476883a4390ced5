-- Sum, count, parts and spread of a result are those of the sheets that it counts; its band is the one that the exact mean reaches,
-- and the star is not above it.
-- examined
select count(*) from evaluation.case_result
-- violating
with sheets as (
  select r.case_id, count(b.id) as count, coalesce(sum(b.total), 0) as sum, coalesce(max(b.total) - min(b.total), 0) as spread
    from evaluation.case_result r left join evaluation.ballot b on b.id = any (r.counted_ballots) and b.case_id = r.case_id
   group by r.case_id
)
select r.case_id as what, format('sum %s/%s, sheets %s/%s, band %s, star %s', r.sum, r.count, s.sum, s.count, r.band, r.star) as why
  from evaluation.case_result r join sheets s on s.case_id = r.case_id
 where (r.sum, r.count, r.spread) is distinct from (s.sum, s.count, s.spread)
    or r.sum <> (select coalesce(sum(value::int), 0) from jsonb_each_text(r.part_sums))
    or r.star > r.band
    or r.band is distinct from (select max((span ->> 'stars')::int)
                                  from criteria.rulebook k cross join jsonb_array_elements(k.content -> 'bands') as span
                                 where k.id = r.rulebook_id and r.sum >= (span ->> 'from')::int * r.count)
