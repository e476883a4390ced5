-- Each step of the ladder that a paper in use came to was told once: as many events as reminders, none before its day.
-- examined
select count(*) from dossiers.paper_reminder
-- violating
select coalesce(r.id, e.id) as what, format('reminders %s, events %s', coalesce(r.count, 0), coalesce(e.count, 0)) as why
  from (select paper_id::text as id, count(*) as count from dossiers.paper_reminder group by 1) r
  full join (select data ->> 'paperId' as id, count(*) as count from platform.told_event where topic = 'dossiers.paper-expiring' group by 1) e on e.id = r.id
 where r.count is distinct from e.count
union all
select paper_id::text, format('told on %s of a step of %s days before %s', (at at time zone 'Asia/Ho_Chi_Minh')::date, step, expires_on)
  from dossiers.paper_reminder where expires_on - (at at time zone 'Asia/Ho_Chi_Minh')::date > step
