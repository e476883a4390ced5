-- Units are asked that the last day of the period had; what a unit comments and each reminder is told once.
-- examined
select count(*) from reporting.report_line
-- violating
select l.report_id || '/' || l.unit_id as what, format('%s is no unit of %s', u.name, r.to_on) as why
  from reporting.report_line l join reporting.report r on r.id = l.report_id join programme.unit u on u.id = l.unit_id
 where u.valid_from > r.to_on or u.valid_to < r.to_on or u.kind <> case r.unit_cut when 'unit' then 'district' else 'commune' end
union all
select coalesce(a.key, e.key), format('comments %s, events %s', coalesce(a.count, 0), coalesce(e.count, 0))
  from (select report_id || '/' || unit_id as key, count(*) as count from reporting.report_answer where verdict = 'commented' group by 1) a
  full join (select (data ->> 'reportId') || '/' || (data ->> 'unitId') as key, count(*) as count from platform.told_event
              where topic = 'reporting.line-commented' group by 1) e on e.key = a.key
 where a.count is distinct from e.count
union all
select coalesce(m.key, e.key), format('reminders %s, events %s', coalesce(m.count, 0), coalesce(e.count, 0))
  from (select coalesce(report_id || '/' || unit_id, id::text) as key, count(*) as count from reporting.reminder group by 1) m
  full join (select coalesce(data ->> 'reminderId', (data ->> 'reportId') || '/' || (data ->> 'unitId')) as key, count(*) as count
               from platform.told_event where topic in ('reporting.report-due', 'reporting.answer-due') group by 1) e on e.key = m.key
 where m.count is distinct from e.count
