-- The star of the result, of the decision's list and of the certificate is the same.
-- examined
select count(*) from ranking.decision_item
-- violating
select i.case_id as what, format('result %s, proposed %s, granted %s, certificate %s', r.star, i.star_proposed, i.granted, c.stars) as why
  from ranking.decision_item i
  join evaluation.case_result r on r.case_id = i.case_id
  left join certificates.certificate c on c.decision_id = i.decision_id and c.case_id = i.case_id
 where i.star_proposed <> r.star or (i.granted is not null and i.granted <> r.star) or c.stars <> r.star
