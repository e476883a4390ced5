-- Dossier and result were judged by the same published rulebook, whose content has not changed since.
-- examined
select count(*) from evaluation.case_result
-- violating
select r.case_id as what, format('result %s, dossier %s', r.rulebook_id, d.rulebook_id) as why
  from evaluation.case_result r join dossiers.dossier d on d.id = r.dossier_id
 where (r.rulebook_id, r.rulebook_sha256, r.procedure_id) is distinct from (d.rulebook_id, d.rulebook_sha256, d.procedure_id)
    or not exists (select from criteria.rulebook b where b.id = r.rulebook_id and b.sha256 = r.rulebook_sha256)
