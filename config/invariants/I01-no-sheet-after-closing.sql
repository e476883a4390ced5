-- No sheet is handed in after its product was closed.
-- examined
select count(*) from evaluation.ballot b join evaluation.case_result r on r.case_id = b.case_id
-- violating
select b.id as what, format('handed in %s, closed %s', b.cast_at, r.closed_at) as why
  from evaluation.ballot b join evaluation.case_result r on r.case_id = b.case_id
 where b.cast_at > r.closed_at
