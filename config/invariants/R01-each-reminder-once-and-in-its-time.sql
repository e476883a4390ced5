-- A step of the ladder that was sent has exactly one message, went out between its day and the end, and after no smaller step of that end.
-- examined
select count(*) from reassessment.cycle
-- violating
select r.id as what, format('step %s of %s: %s messages', r.step, r.ends_on, count(o.id)) as why
  from reassessment.reminder r left join platform.told_event o on o.id = r.event_id and o.topic = 'reassessment.reminder-due'
   and o.data ->> 'reminderId' = r.id::text and (o.data ->> 'step')::int = r.step
 where r.state = 'sent' group by r.id, r.step, r.ends_on having count(o.id) <> 1
union all
select r.id, format('step %s of %s went out on %s', r.step, r.ends_on, r.noted_on)
  from reassessment.reminder r where r.state = 'sent' and r.noted_on not between r.ends_on - r.step and r.ends_on
union all
select r.id, format('step %s of %s went out after step %s', r.step, r.ends_on, s.step)
  from reassessment.reminder r join reassessment.reminder s on s.cycle_id = r.cycle_id and s.ends_on = r.ends_on and s.step < r.step
   and s.state = 'sent' and s.noted_at < r.noted_at
 where r.state = 'sent'
union all
select o.id, 'a message without its reminder'
  from platform.told_event o where o.topic = 'reassessment.reminder-due'
   and not exists (select from reassessment.reminder r where r.event_id = o.id)
