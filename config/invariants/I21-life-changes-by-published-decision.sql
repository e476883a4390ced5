-- Suspended, reinstated, withdrawn, lapsed: each such event stands on an item of a published decision of that kind, and each such item has its event.
-- examined
select count(*) from certificates.certificate
-- violating
with acts as (
  select certificate_id, case kind when 'suspended' then 'suspension' when 'reinstated' then 'reinstatement' when 'withdrawn' then 'withdrawal' else 'lapse' end as kind,
         count(*) as count
    from certificates.certificate_event where kind in ('suspended', 'reinstated', 'withdrawn', 'lapsed') group by 1, 2),
said as (
  select i.certificate_id, d.kind, count(*) as count
    from certificates.status_decision d join certificates.status_decision_item i on i.decision_id = d.id where d.state = 'published' group by 1, 2)
select coalesce(a.certificate_id, s.certificate_id) as what, format('%s: events %s, decisions %s', coalesce(a.kind, s.kind), coalesce(a.count, 0), coalesce(s.count, 0)) as why
  from acts a full join said s on s.certificate_id = a.certificate_id and s.kind = a.kind
 where a.count is distinct from s.count
