-- Every line of a decision stands on a closed result that was reached with a quorum.
-- examined
select count(*) from ranking.decision_item
-- violating
select i.case_id as what, format('present %s of %s required', r.present, r.quorum_required) as why
  from ranking.decision_item i
  left join evaluation.case_result r on r.case_id = i.case_id
  left join evaluation.evaluation_case c on c.id = i.case_id
 where r.case_id is null or c.state <> 'closed' or r.present < r.quorum_required
