-- Each certificate that stands has its cycle with the same dates and stars; a renewed cycle names the newer certificate of the product
-- and compares its stars rightly.
-- examined
select count(*) from reassessment.cycle
-- violating
select g.id as what, case when c.id is null then 'has no cycle' else format('ends %s, its cycle says %s', g.ends_on, c.ends_on) end as why
  from certificates.certificate g left join reassessment.cycle c on c.certificate_id = g.id
 where g.state in ('issued', 'suspended') and certificates.whole(g)
   and (c.id is null or coalesce(c.ends_on, 'infinity') <> g.ends_on or c.extended_to is distinct from g.extended_to or c.stars <> g.stars
        or c.product_id <> g.product_id)
   and not exists (select from platform.outbox o where o.data ->> 'certificateId' = g.id::text and o.topic like 'certificates.%' and o.settled_at is null)
union all
select c.id, format('renewed %s from %s to %s stars', c.outcome, c.stars, n.stars)
  from reassessment.cycle c join certificates.certificate n on n.id = c.renewed_by
 where n.product_id <> c.product_id or n.id = c.certificate_id
    or c.outcome <> case when n.stars > c.stars then 'up' when n.stars < c.stars then 'down' else 'same' end
