-- A product has one certificate of a decision.
-- examined
select count(*) from certificates.certificate
-- violating
select product_id as what, format('%s certificates of decision %s', count(*), decision_id) as why
  from certificates.certificate where origin = 'decision' group by product_id, decision_id having count(*) > 1
