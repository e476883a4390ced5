-- What is on the list of a hold that began is held in the certificates, on the same days; what they hold is on a list.
-- examined
select count(*) from reassessment.cycle
-- violating
select c.certificate_id as what, format('hold %s: %s to %s, the certificate says %s to %s', h.document_no, h.from_on,
         coalesce(h.ended_on, h.to_on), s.from_on, s.to_on) as why
  from reassessment.hold h join reassessment.hold_item i on i.hold_id = h.id join reassessment.cycle c on c.id = i.cycle_id
  left join certificates.hold_span s on s.hold_id = h.id and s.certificate_id = c.certificate_id
 where h.state in ('in-force', 'ended')
   and (s.hold_id is null or s.from_on <> h.from_on or s.to_on is distinct from coalesce(h.ended_on, h.to_on))
union all
select c.certificate_id, format('hold %s has not begun', h.document_no)
  from reassessment.hold h join reassessment.hold_item i on i.hold_id = h.id join reassessment.cycle c on c.id = i.cycle_id
  join certificates.hold_span s on s.hold_id = h.id and s.certificate_id = c.certificate_id
 where h.state in ('draft', 'discarded')
