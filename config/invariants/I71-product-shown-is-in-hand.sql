-- What a meeting shows to everybody is a product of that session that is being scored or discussed.
-- examined
select count(*) from evaluation.meeting_focus
-- violating
select f.sitting_id as what, format('shows case %s, which is %s in sitting %s', c.id, c.state, coalesce(c.sitting_id::text, 'none')) as why
  from evaluation.meeting_focus f join evaluation.evaluation_case c on c.id = f.case_id
 where c.sitting_id is distinct from f.sitting_id or c.state not in ('scoring', 'discussion')
