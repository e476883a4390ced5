-- A filed dossier is judged by the procedure that was in force on its filing day.
-- examined
select count(*) from dossiers.dossier where filed_on is not null
-- violating
select d.id as what, format('filed %s, judged by %s', d.filed_on, d.procedure_id) as why
  from dossiers.dossier d
  left join lateral (select p.id, p.rulebook_id from criteria.procedure p
                      where p.effective_from <= d.filed_on order by p.effective_from desc limit 1) due on true
 where d.filed_on is not null and (d.procedure_id, d.rulebook_id) is distinct from (due.id, due.rulebook_id)
