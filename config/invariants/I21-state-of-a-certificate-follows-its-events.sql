-- The state of a certificate is what its events make of it.
-- examined
select count(*) from certificates.certificate
-- violating
select c.id as what, format('state %s, last event %s', c.state, coalesce(e.kind, 'none')) as why
  from certificates.certificate c
  left join lateral (select kind from certificates.certificate_event e where e.certificate_id = c.id
                        and kind in ('numbered', 'issued', 'suspended', 'reinstated', 'withdrawn', 'superseded') order by e.id desc limit 1) e on true
 where c.state is distinct from case e.kind when 'numbered' then 'preparing' when 'reinstated' then 'issued' else e.kind end
