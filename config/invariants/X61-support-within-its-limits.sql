-- What is paid of a grant is the sum of its payments, never above the decision, which is never above the ceiling of its line.
-- examined
select count(*) from support.support_grant
-- violating
select g.id as what, format('asked %s, ceiling %s of at most %s, decided %s, paid %s in payments of %s, recovered %s',
                            g.asked, g.ceiling, l.ceiling, g.decided, g.paid, d.sum, g.recovered) as why
  from support.support_grant g join support.policy_line l on l.id = g.line_id
  cross join lateral (select coalesce(sum(p.amount), 0) as sum from support.disbursement p where p.grant_id = g.id) d
 where g.paid <> d.sum or g.paid > coalesce(g.decided, 0) or coalesce(g.decided, 0) > g.ceiling or g.asked > g.ceiling
    or g.ceiling > l.ceiling or g.recovered > g.paid
    or (l.percent is not null and g.ceiling > floor(g.cost * l.percent / 100.0))
