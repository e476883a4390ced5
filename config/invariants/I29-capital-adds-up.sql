-- The sources of a plan that was sent add up to its total; no amount is negative.
-- examined
select count(*) from plans.plan where state not in ('draft', 'returned')
-- violating
select p.id as what, format('total %s, sources %s', p.declared_total, coalesce(sum(c.amount), 0)) as why
  from plans.plan p left join plans.plan_capital c on c.plan_id = p.id
 where p.state not in ('draft', 'returned')
 group by p.id
having p.declared_total <> coalesce(sum(c.amount), 0) or p.declared_total <= 0 or min(c.amount) < 0
