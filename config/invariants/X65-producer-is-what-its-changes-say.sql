-- A producer is what its newest change of kind made it, and each change begins where the one before it ended.
-- examined
select count(*) from producers.kind_change
-- violating
with chain as (
  select k.*, lag((k.to_kind, k.to_name, k.to_tax_code, k.to_representative)) over w is distinct from
              (k.from_kind, k.from_name, k.from_tax_code, k.from_representative) as broken,
         row_number() over w as place, lead(k.id) over w is null as newest
    from producers.kind_change k window w as (partition by k.producer_id order by k.id))
select c.id as what, format('begins at %s %s', c.from_kind, c.from_name) as why from chain c where c.place > 1 and c.broken
union all
select p.id, format('is %s %s, its newest change says %s %s', p.kind, p.name, c.to_kind, c.to_name)
  from chain c join producers.producer p on p.id = c.producer_id
 where c.newest and (p.kind, p.name, p.tax_code, p.representative_name)
                    is distinct from (c.to_kind, c.to_name, c.to_tax_code, c.to_representative)
