-- A product that a council has closed has exactly one result, any other none, and the result names the case's own dossier and council.
-- examined
select count(*) from evaluation.evaluation_case
-- violating
select c.id as what, format('state %s, results %s', c.state, count(r.case_id)) as why
  from evaluation.evaluation_case c
  left join evaluation.case_result r
    on r.case_id = c.id and (r.dossier_id, r.council_id, r.round_id, r.level) = (c.dossier_id, c.council_id, c.round_id, c.level)
 group by c.id
having count(r.case_id) <> case when c.state = 'closed' then 1 else 0 end
union all
select r.case_id, 'a result that does not fit its case' from evaluation.case_result r
 where not exists (select from evaluation.evaluation_case c
                    where (c.id, c.dossier_id, c.council_id, c.round_id, c.level) = (r.case_id, r.dossier_id, r.council_id, r.round_id, r.level))
