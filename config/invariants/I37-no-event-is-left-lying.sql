-- An event or job is handed on within ten minutes of being due, or it is given up with an alarm.
-- examined
select count(*) from platform.outbox
-- violating
select o.id as what, format('%s waits since %s', o.topic, o.available_at) as why
  from platform.outbox o
 where o.published_at is null and o.quarantined_at is null and o.available_at < clock_timestamp() - interval '10 minutes'
