-- What an undone import had made is gone from the registers; entries of the small registers are taken back there.
-- examined
select count(*) from exchange.import_batch where state = 'undone'
-- violating
select r.record_id as what, format('%s %s of the undone import %s is still there', r.entity, r.name, r.batch_id) as why
  from exchange.import_batch b join exchange.import_record r on r.batch_id = b.id
 where b.state = 'undone'
   and (exists (select from producers.producer p where p.id = r.record_id) or exists (select from producers.product p where p.id = r.record_id)
        or exists (select from certificates.certificate c where c.id = r.record_id)
        or exists (select from plans.plan p where p.id = r.record_id)
        or exists (select from sales.point p where p.id = r.record_id)
        or exists (select from evaluation.paper_result p where p.id = r.record_id)
        or exists (select from activities.entry e where e.id = r.record_id and e.retracted_at is null))
