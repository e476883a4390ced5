-- A report that became an inspection, or joined one, is about the product of that inspection; a dismissed one has its reason.
-- examined
select count(*) from inspection.violation_report
-- violating
select r.id as what, format('%s, inspection %s', r.state, r.inspection_id) as why
  from inspection.violation_report r left join inspection.inspection i on i.id = r.inspection_id
 where (r.state = 'assigned') is distinct from (i.id is not null)
    or (r.product_id is not null and i.product_id <> r.product_id)
    or (r.state = 'dismissed' and coalesce(r.reason, '') = '')
