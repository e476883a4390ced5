-- What stands here as taken in from a register of before this system was made by one committed import, and its history says so.
-- examined
select count(*) from exchange.import_batch where state = 'committed'
-- violating
with imported (entity, id) as (
  select 'certificate', id from certificates.certificate where origin = 'imported'
  union all select 'plan', id from plans.plan where origin = 'imported'
  union all select 'sales-point', id from sales.point where origin = 'imported'
  union all select 'paper-result', id from evaluation.paper_result)
select i.id as what, format('%s in %s committed imports', i.entity, count(b.id)) as why
  from imported i
  left join exchange.import_record r on r.record_id = i.id and r.entity = i.entity
  left join exchange.import_batch b on b.id = r.batch_id and b.state = 'committed'
 group by i.entity, i.id having count(b.id) <> 1
union all
select i.id, format('%s without its record', i.entity) from imported i
 where not exists (select from platform.history h where h.entity = i.entity and h.entity_id = i.id and h.action = 'record-earlier')
