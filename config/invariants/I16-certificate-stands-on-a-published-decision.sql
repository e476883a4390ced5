-- A certificate that was not taken in from an older register exists only where a published decision grants that product so many stars, and no fewer than the procedure asks for.
-- examined
select count(*) from certificates.certificate
-- violating
select c.id as what, format('%s stars by decision %s', c.stars, c.decision_id) as why
  from certificates.certificate c
 where c.origin = 'decision' and not exists (
   select from ranking.decision d
     join ranking.decision_item i on i.decision_id = d.id and i.case_id = c.case_id
     join dossiers.dossier f on f.id = i.dossier_id
     join criteria.procedure p on p.id = f.procedure_id
    where d.id = c.decision_id and d.state = 'published' and i.product_id = c.product_id and i.producer_id = c.producer_id
      and i.granted = c.stars and c.stars >= (p.content -> 'certificate' ->> 'leastStars')::int and c.issued_on = d.published_on)
