-- Each message to another system stands on an event that was told, of the topic that it says, to a subscription of that topic's list.
-- examined
select count(*) from exchange.webhook_delivery
-- violating
with topics (event, topic) as (values
  ('certificates.issued', 'certificate.issued'), ('certificates.suspended', 'certificate.suspended'),
  ('certificates.reinstated', 'certificate.reinstated'), ('certificates.withdrawn', 'certificate.withdrawn'),
  ('certificates.expired', 'certificate.expired'), ('certificates.superseded', 'certificate.superseded'),
  ('sales.point-published', 'sales-point.recognised'), ('sales.point-suspended', 'sales-point.suspended'),
  ('sales.point-reinstated', 'sales-point.reinstated'), ('sales.point-revoked', 'sales-point.revoked'),
  ('ranking.decision-published', 'decision.published'))
select d.id as what, format('%s of event %s, which says %s', d.topic, d.event_id, coalesce(e.topic, 'nothing')) as why
  from exchange.webhook_delivery d
  left join platform.told_event e on e.id = d.event_id
  left join topics t on t.event = e.topic
 where t.topic is distinct from d.topic or (d.body::jsonb ->> 'type') is distinct from d.topic
