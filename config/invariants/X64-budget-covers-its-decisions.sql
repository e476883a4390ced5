-- The decisions of a year and source stay within its budget.
-- examined
select count(*) from support.budget
-- violating
select format('%s %s', g.year, g.source) as what, format('decided %s, budget %s', sum(g.decided), coalesce(b.amount::text, 'none')) as why
  from support.support_grant g left join support.budget b on b.year = g.year and b.source = g.source
 where g.state not in ('proposed', 'cancelled')
 group by g.year, g.source, b.amount having sum(g.decided) > coalesce(b.amount, 0)
