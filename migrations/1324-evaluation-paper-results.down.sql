create or replace view reporting.withdrawal as
  select e.id::text as key, (e.at at time zone 'Asia/Ho_Chi_Minh')::date as day, null::date as until, c.unit_id, c.producer_id, f.round_id,
         f.rulebook_id, f.sheet_no, c.stars, e.kind, c.year, 1::numeric as amount, c.product_name as title,
         c.id::text as link_id
    from certificates.certificate_event e join certificates.certificate c on c.id = e.certificate_id
    join dossiers.dossier f on f.id = c.dossier_id where e.kind in ('withdrawn', 'suspended');

create or replace view reporting.rating as
  select i.case_id || '/' || d.id as key, d.published_on as day, null::date as until, i.unit_id, i.producer_id, d.round_id, f.rulebook_id,
         f.sheet_no, i.granted as stars, f.kind, r.year, 1::numeric as amount, x.name as title, d.id::text as link_id
    from ranking.decision d join ranking.decision_item i on i.decision_id = d.id and i.granted is not null
    join dossiers.dossier f on f.id = i.dossier_id join producers.product x on x.id = i.product_id join programme.round r on r.id = d.round_id
   where d.state = 'published';

drop table evaluation.paper_result;
drop function evaluation.guard_paper_result();
