-- What was proposed as lapsed stands in that decision with the same ground, after the certificate's end; a lapsed cycle stands in a published one.
-- examined
select count(*) from reassessment.cycle
-- violating
select i.cycle_id as what, format('ground %s, the decision says %s', i.ground, s.ground) as why
  from reassessment.lapse_item i join reassessment.cycle c on c.id = i.cycle_id
  join certificates.status_decision d on d.id = i.decision_id
  left join certificates.status_decision_item s on s.decision_id = i.decision_id and s.certificate_id = c.certificate_id
 where d.state <> 'draft' and d.state <> 'cancelled' and s.decision_id is not null
   and (s.ground <> i.ground or d.kind <> 'lapse' or c.ends_on >= (i.proposed_at at time zone 'Asia/Ho_Chi_Minh')::date)
union all
select c.id, 'lapsed without a published decision'
  from reassessment.cycle c
 where c.state = 'lapsed' and not exists (
   select from reassessment.lapse_item i join certificates.status_decision d on d.id = i.decision_id and d.state = 'published'
    where i.cycle_id = c.id)
