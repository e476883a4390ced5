-- A sheet's total is the sum of its parts; no part is negative or above what the rulebook gives it.
-- examined
select count(*) from evaluation.ballot
-- violating
select b.id as what, format('total %s, parts %s', b.total, b.part_totals) as why
  from evaluation.ballot b join evaluation.evaluation_case c on c.id = b.case_id join dossiers.dossier d on d.id = c.dossier_id
  join criteria.rulebook k on k.id = d.rulebook_id
 where b.total <> (select coalesce(sum(value::int), 0) from jsonb_each_text(b.part_totals))
    or exists (select from jsonb_each_text(b.part_totals) as part
                where part.value::int < 0 or part.value::int > coalesce((k.content -> 'partMax' ->> part.key)::int, -1))
