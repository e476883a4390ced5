-- Support money stays within share and ceiling of its regulation, is paid after the acceptance, and an early end opens its recovery.
-- examined
select count(*) from sales.support
-- violating
select s.id as what, format('%s of %s granted', s.amount, s.cost) as why
  from sales.support s join sales.regulation r on r.id = s.regulation_id
 where s.amount > s.cost * (r.limits -> 'support.percent' ->> 'value')::bigint / 100
union all
select s.point_id, format('%s for one point', sum(s.amount)) from sales.support s join sales.regulation r on r.id = s.regulation_id
 where s.state <> 'cancelled' group by s.point_id having sum(s.amount) > max((r.limits -> 'support.ceiling' ->> 'value')::bigint)
union all
select s.id, format('paid on %s, accepted on %s', s.paid_on, s.accepted_on) from sales.support s
 where s.paid_on is not null and (s.accepted_on is null or s.paid_on < s.accepted_on)
union all
select s.id, format('%s since %s, to stay open until %s', p.state, p.state_since, s.open_until)
  from sales.support s join sales.point p on p.id = s.point_id
 where s.state = 'paid' and p.state in ('closed', 'revoked') and s.open_until > p.state_since
