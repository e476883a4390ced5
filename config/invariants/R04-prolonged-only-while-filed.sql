-- A certificate lives on past its end only while a dossier for reassessment is filed, at most the days of the procedure of the filing day.
-- examined
select count(*) from reassessment.cycle
-- violating
select c.id as what, format('%s, prolonged to %s', c.state, c.extended_to) as why
  from reassessment.cycle c where c.extended_to is not null and c.state in ('running', 'not-renewed', 'leaving', 'left')
   and c.certificate_state not in ('superseded', 'withdrawn')
union all
select c.id, format('ends %s, prolonged to %s, procedure %s', c.ends_on, c.extended_to, p.id)
  from reassessment.cycle c join dossiers.dossier d on d.id = c.dossier_id join criteria.procedure p on p.id = d.procedure_id
 where c.extended_to is not null and c.state = 'filed' and c.ends_on is not null
   and c.extended_to > c.ends_on + coalesce((p.content -> 'reassessment' ->> 'lateDaysAfter')::int, 0)
