-- A recognised sales point has its decision, a survey that it passed, and at least the area of the regulation of its registration;
-- one recognised on paper before this system has its decision.
-- examined
select count(*) from sales.point where recognised_on is not null
-- violating
select p.id as what, format('%s of %s m², recognised on %s', p.kind, p.area_m2, p.recognised_on) as why
  from sales.point p join sales.regulation r on r.id = p.regulation_id
 where p.recognised_on is not null
   and ((p.origin = 'registered' and (p.area_m2 < (r.limits -> ('area.' || p.kind) ->> 'value')::int
        or not exists (select from sales.survey s where s.point_id = p.id and s.passed)))
        or not exists (select from sales.point_decision d where d.point_id = p.id and d.kind = 'recognition' and d.decided_on = p.recognised_on)
        or p.registered_on < r.in_force_from or p.registered_on > coalesce(r.in_force_to, 'infinity'))
