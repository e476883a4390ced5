-- A grant is decided by another person than its proposer, with number and day; nothing is paid before the acceptance record where the line asks for one.
-- examined
select count(*) from support.support_grant where decided is not null
-- violating
select g.id as what, format('%s: proposed by %s, decided by %s on %s, accepted on %s, paid %s', g.state, g.proposed_by, g.decided_by, g.decided_on,
                            g.accepted_on, g.paid) as why
  from support.support_grant g join support.policy_line l on l.id = g.line_id
 where (g.decided is not null and (g.decided_by is null or g.decided_by = g.proposed_by or g.decision_no is null or g.decided_on is null))
    or (g.state not in ('proposed', 'cancelled') and g.decided is null)
    or (l.needs_acceptance and g.accepted_on is null and exists (select from support.disbursement d where d.grant_id = g.id))
