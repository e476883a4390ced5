-- What was frozen has the hash that was kept with it, and speaks of the period, the units and the number that it was issued with.
-- examined
select count(*) from reporting.report_issue
-- violating
select i.report_id as what, format('%s %s: hash %s, kept %s', r.kind, r.period, encode(sha256(convert_to(i.content, 'UTF8')), 'hex'), i.sha256) as why
  from reporting.report_issue i join reporting.report r on r.id = i.report_id
 where encode(sha256(convert_to(i.content, 'UTF8')), 'hex') <> i.sha256
union all
select i.report_id, format('%s %s says %s %s, number %s', r.kind, r.period, i.content::jsonb ->> 'kind', i.content::jsonb ->> 'period', i.content::jsonb #>> '{heading,numberText}')
  from reporting.report_issue i join reporting.report r on r.id = i.report_id
 where i.content::jsonb ->> 'kind' <> r.kind or i.content::jsonb ->> 'period' <> r.period or i.content::jsonb #>> '{heading,numberText}' <> i.number_text
    or i.content::jsonb #>> '{heading,date}' <> i.issued_on::text or (i.content::jsonb ->> 'issueNo')::int <> r.issue_no
