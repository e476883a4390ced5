-- No event is told twice to the same subscription unless somebody sent it again by hand, and a delivery is what its attempts say.
-- examined
select count(*) from exchange.webhook_delivery
-- violating
select min(d.id::text) as what, format('event %s went to %s %s times', d.event_id, d.webhook_id, count(*)) as why
  from exchange.webhook_delivery d where d.state = 'delivered' and d.resend_of is null
 group by d.webhook_id, d.event_id having count(*) > 1
union all
select d.id::text, format('%s, attempts taken by the other side: %s, made: %s, counted: %s', d.state, count(a.no) filter (where a.fault is null), count(a.no), d.attempts)
  from exchange.webhook_delivery d left join exchange.webhook_attempt a on a.delivery_id = d.id
 group by d.id
having count(a.no) filter (where a.fault is null) <> (d.state = 'delivered')::int or count(a.no) > d.attempts
    or (d.state = 'failed' and count(a.no) = 0)
union all
select d.id::text, 'sent again by hand of another message'
  from exchange.webhook_delivery d join exchange.webhook_delivery o on o.id = d.resend_of
 where (o.webhook_id, o.event_id, o.body) is distinct from (d.webhook_id, d.event_id, d.body) or d.resent_by is null
