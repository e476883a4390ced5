-- An inspection waits for remedies by the earliest date of its open findings, and is closed only when none is open.
-- examined
select count(*) from inspection.finding
-- violating
with open as (
  select f.inspection_id, min(f.remedy_until) as next from inspection.finding f
   where f.remedy_until is not null and not exists (select from inspection.finding_remedy r where r.finding_id = f.id) group by 1)
select i.id as what, format('%s, remedy until %s, next open %s', i.state, i.remedy_until, o.next) as why
  from inspection.inspection i left join open o on o.inspection_id = i.id
 where (i.state = 'remedy-awaited' and o.next is not null and o.next is distinct from i.remedy_until)
    or (o.next is not null and i.state <> 'remedy-awaited')
