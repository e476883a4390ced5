-- Each comment on a dossier has its event, none is told that is not there; a producer never speaks among the offices.
-- examined
select count(*) from dossiers.comment
-- violating
select coalesce(c.id::text, e.id) as what, format('comment %s, events %s', case when c.id is null then 'missing' else 'there' end, coalesce(e.count, 0)) as why
  from dossiers.comment c
  full join (select data ->> 'commentId' as id, count(*) as count from platform.told_event where topic = 'dossiers.commented' group by 1) e on e.id = c.id::text
 where c.id is null or e.count is distinct from 1
union all
select c.id::text, 'somebody who acts for the producer spoke among the offices'
  from dossiers.comment c where c.side = 'producer' and c.audience = 'office'
