-- The questions of an inspection are those of the versions that it names, and versions of a checklist are numbered without gap.
-- examined
select count(*) from inspection.inspection
-- violating
select i.id as what, 'other questions than in its checklists' as why
  from inspection.inspection i
 where (select array_agg(q ->> 'code' order by q ->> 'code') from jsonb_array_elements(i.items) q)
       is distinct from (select array_agg(q ->> 'code' order by q ->> 'code')
                           from inspection.checklist c cross join jsonb_array_elements(c.items) q where c.id = any(i.checklist_ids))
union all
select (array_agg(id))[1], format('versions of %s', code) from inspection.checklist group by code having max(version) <> count(*)
