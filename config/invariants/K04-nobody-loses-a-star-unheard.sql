-- A withdrawal is proposed only after the producer has explained or could not any more, five stars only with the ministry's decision;
-- a case is decided exactly when its certificate is withdrawn.
-- examined
select count(*) from inspection.withdrawal_case
-- violating
select w.id as what, 'proposed unheard' as why
  from inspection.withdrawal_case w join platform.history h on h.entity = 'withdrawal-case' and h.entity_id = w.id and h.action = 'propose'
 where (h.at at time zone 'Asia/Ho_Chi_Minh')::date <= w.explain_until and (w.explained_at is null or w.explained_at > h.at)
union all
select w.id, 'five stars without the ministry' from inspection.withdrawal_case w
 where w.state in ('proposed', 'decided') and w.stars >= 5 and w.ministry_number is null
union all
select w.id, format('decided, the certificate is %s', c.state)
  from inspection.withdrawal_case w join certificates.certificate c on c.id = w.certificate_id
 where w.state = 'decided' and c.state <> 'withdrawn'
