-- A line that allows no more has one grant for a product and its certificate; the certificate is that product's and has a star that the line names.
-- examined
select count(*) from support.support_grant where state <> 'cancelled'
-- violating
select g.id as what, format('another grant of line %s for product %s', g.line_id, g.product_id) as why
  from support.support_grant g join support.policy_line l on l.id = g.line_id
 where not l.repeatable and g.state <> 'cancelled'
   and exists (select from support.support_grant o where o.line_id = g.line_id and o.product_id = g.product_id and o.id <> g.id
                  and o.certificate_id is not distinct from g.certificate_id and o.state <> 'cancelled')
union all
select g.id, format('certificate %s is of product %s with %s stars', c.id, c.product_id, c.stars)
  from support.support_grant g join support.policy_line l on l.id = g.line_id left join certificates.certificate c on c.id = g.certificate_id
 where l.stars <> '{}' and (c.id is null or c.product_id <> g.product_id or not c.stars = any(l.stars))
