-- A suspended or revoked point has its decision; for what was not remedied only after the remedy date of a warning.
-- examined
select count(*) from sales.point_decision where kind in ('suspension', 'revocation')
-- violating
select d.point_id as what, format('%s %s on %s', d.kind, d.number, d.decided_on) as why from sales.point_decision d
 where d.kind = 'suspension' and d.ground = 'not-remedied'
   and not exists (select from sales.warning w where w.point_id = d.point_id and w.remedy_by < (d.at at time zone 'Asia/Ho_Chi_Minh')::date)
union all
select p.id, format('%s without a decision', p.state) from sales.point p
 where p.state in ('suspended', 'revoked')
   and not exists (select from sales.point_decision d
                    where d.point_id = p.id and d.kind = case p.state when 'suspended' then 'suspension' else 'revocation' end)
