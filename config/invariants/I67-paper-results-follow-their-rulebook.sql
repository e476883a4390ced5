-- A result from the minutes of a council on paper: its parts make its sum, its band is the one that the exact mean reaches, its star is
-- not above it and is explained where it is below, and no part exceeds what the rulebook has.
-- examined
select count(*) from evaluation.paper_result
-- violating
select p.id as what, format('sum %s of %s sheets, parts %s, band %s, star %s', p.sum, p.count, p.part_sums, p.band, p.star) as why
  from evaluation.paper_result p join criteria.rulebook k on k.id = p.rulebook_id
 where p.sum <> (select coalesce(sum(value::int), 0) from jsonb_each_text(p.part_sums))
    or p.band is distinct from (select max((span ->> 'stars')::int) from jsonb_array_elements(k.content -> 'bands') as span
                                 where p.sum >= (span ->> 'from')::int * p.count)
    or p.star > p.band or (p.star < p.band and p.star_reason is null) or p.rulebook_sha256 <> k.sha256
    or exists (select from jsonb_each_text(p.part_sums) part
                where part.value::int > coalesce((k.content -> 'partMax' ->> part.key)::int, 0) * p.count)
