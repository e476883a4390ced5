-- An inspection has a record exactly when its state says so; the record answers every question once, and each "no" has its finding.
-- examined
select count(*) from inspection.inspection
-- violating
select i.id as what, format('%s, record %s', i.state, r.inspection_id is not null) as why
  from inspection.inspection i left join inspection.record r on r.inspection_id = i.id
 where (i.state in ('recorded', 'remedy-awaited', 'closed')) is distinct from (r.inspection_id is not null)
union all
select i.id, 'answers are not those of the questions'
  from inspection.inspection i join inspection.record r on r.inspection_id = i.id
 where (select array_agg(q ->> 'code' order by q ->> 'code') from jsonb_array_elements(i.items) q)
       is distinct from (select array_agg(a ->> 'code' order by a ->> 'code') from jsonb_array_elements(r.answers) a)
union all
select i.id, 'findings are not those of the answers'
  from inspection.inspection i join inspection.record r on r.inspection_id = i.id
 where array(select a ->> 'code' from jsonb_array_elements(r.answers) a where a ->> 'verdict' = 'no' order by 1)
       is distinct from array(select distinct f.item_code from inspection.finding f where f.inspection_id = i.id order by 1)
