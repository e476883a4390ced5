-- The check digit of each GTIN follows from its other digits (GS1: from the right, weights 3 and 1 in turn).
-- examined
select count(*) from producers.mark where kind = 'gtin'
-- violating
select m.id as what, format('GTIN %s', m.number) as why
  from producers.mark m
  cross join lateral (select sum(substr(reverse(m.number), i, 1)::int * case when i % 2 = 0 then 3 else 1 end) as sum
                        from generate_series(1, length(m.number)) i) digits
 where m.kind = 'gtin' and digits.sum % 10 <> 0
