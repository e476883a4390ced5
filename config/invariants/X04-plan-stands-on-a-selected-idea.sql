-- A business plan stands on a selected idea of the same producer.
-- examined
select count(*) from plans.plan
-- violating
select p.id as what, format('idea %s is %s', i.id, i.state) as why
  from plans.plan p join ideas.idea i on i.id = p.idea_id
 where i.state <> 'selected' or i.producer_id <> p.producer_id
