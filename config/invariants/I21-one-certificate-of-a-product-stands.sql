-- Of the certificates of a product at most one is issued or suspended, and a superseded one names the newer that took its place.
-- examined
select count(*) from certificates.certificate
-- violating
select c.product_id::text as what, format('%s certificates stand', count(*)) as why
  from certificates.certificate c where c.state in ('issued', 'suspended') group by c.product_id having count(*) > 1
union all
select c.id::text, 'superseded by one that is not newer or of another product'
  from certificates.certificate c join certificates.certificate n on n.id = c.superseded_by
 where n.id <= c.id or n.product_id <> c.product_id or not certificates.whole(n)
