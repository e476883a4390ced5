-- Inspections of a plan are of its products, of its kind, and stand only once another person than its maker has approved it.
-- examined
select count(*) from inspection.plan
-- violating
select i.id as what, format('plan %s is %s', p.id, p.state) as why
  from inspection.inspection i join inspection.plan p on p.id = i.plan_id
 where p.state not in ('approved', 'closed') or p.kind <> i.kind
    or not exists (select from inspection.plan_item x where x.plan_id = p.id and x.product_id = i.product_id)
union all
select p.id, 'approved by its maker' from inspection.plan p where p.approved_by = p.created_by
union all
select p.id, 'a product was not among the candidates'
  from inspection.plan p join inspection.plan_item x on x.plan_id = p.id
 where not exists (select from jsonb_array_elements(p.candidates) c where c ->> 'productId' = x.product_id::text)
