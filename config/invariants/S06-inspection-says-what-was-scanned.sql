-- An inspection counts exactly its scanned codes, and one with violations has its warning and no other has.
-- examined
select count(*) from sales.inspection
-- violating
select i.id as what, format('says %s, scanned %s', i.summary, c.counts) as why
  from sales.inspection i
  left join lateral (select count(*)::int as scanned, count(*) filter (where s.verdict = 'valid')::int as valid,
                            jsonb_build_object('scanned', count(*), 'valid', count(*) filter (where s.verdict = 'valid')) as counts
                       from sales.scan s where s.inspection_id = i.id) c on true
 where (i.summary ->> 'scanned')::int <> c.scanned or (i.summary ->> 'valid')::int <> c.valid
union all
select i.id, format('%s, warning: %s', i.result, w.id is not null) from sales.inspection i left join sales.warning w on w.inspection_id = i.id
 where (i.result = 'violations') <> (w.id is not null)
