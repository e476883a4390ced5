-- What a point says of its goods is what its newest check said, and a list of goods has been checked.
-- examined
select count(*) from sales.goods_check
-- violating
select p.id as what, format('says %s, its newest check %s', p.goods_verdict, coalesce(c.verdict, 'none')) as why
  from sales.point p left join lateral (select g.verdict from sales.goods_check g where g.point_id = p.id order by g.id desc limit 1) c on true
 where p.goods_verdict is distinct from coalesce(c.verdict, 'none')
union all
select l.id, 'a list that was never checked' from sales.stock_list l
 where not exists (select from sales.goods_check g where g.point_id = l.point_id and g.at >= l.at)
