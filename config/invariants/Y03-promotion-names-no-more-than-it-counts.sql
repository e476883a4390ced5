-- A promotion names no more producers than it counts, and a product beside its own producer.
-- examined
select count(*) from activities.entry where register = 'promotion'
-- violating
select e.id as what, format('%s producers named, %s counted', count(distinct p.producer_id), e.producers) as why
  from activities.entry e join activities.entry_part p on p.entry_id = e.id
 where e.producers is not null group by e.id having count(distinct p.producer_id) > e.producers
union all
select p.entry_id, format('product %s is not of producer %s', p.product_id, p.producer_id)
  from activities.entry_part p join producers.product x on x.id = p.product_id where x.producer_id <> p.producer_id
