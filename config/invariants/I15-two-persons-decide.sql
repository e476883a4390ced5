-- Whoever prepared a decision did not approve it, and what is approved or published was prepared and approved by somebody.
-- examined
select count(*) from ranking.decision where state in ('approved', 'published')
-- violating
with decisions as (
  select id, state, prepared_by, approved_by from ranking.decision
  union all select id, state, prepared_by, approved_by from certificates.status_decision)
select d.id as what, 'prepared and approved by one person, or by nobody' as why
  from decisions d
 where d.state in ('approved', 'published') and (d.approved_by is null or d.prepared_by is null or d.approved_by = d.prepared_by)
