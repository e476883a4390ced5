-- A product that a published decision recognises has its certificate, unless the publication still waits to be worked off.
-- examined
select count(*) from ranking.decision_item i join ranking.decision d on d.id = i.decision_id
 where d.state = 'published' and i.granted is not null
-- violating
select i.case_id as what, format('%s stars granted by decision %s, no certificate', i.granted, d.number) as why
  from ranking.decision_item i join ranking.decision d on d.id = i.decision_id
  join dossiers.dossier f on f.id = i.dossier_id join criteria.procedure p on p.id = f.procedure_id
 where d.state = 'published' and i.granted >= (p.content -> 'certificate' ->> 'leastStars')::int
   and not exists (select from certificates.certificate c where c.decision_id = d.id and c.product_id = i.product_id)
   and not exists (select from platform.outbox o
                    where o.topic = 'ranking.decision-published' and o.data ->> 'decisionId' = d.id::text and o.settled_at is null)
