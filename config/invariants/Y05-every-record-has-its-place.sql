-- Every unit has its place of then in the figures, once; a place of now is a unit of today.
-- examined
select count(*) from programme.unit
-- violating
select u.id as what, format('%s places', count(p.unit_id)) as why
  from programme.unit u left join reporting.unit_place p on p.unit_id = u.id and p.then_id is not null group by u.id having count(p.unit_id) <> 1
union all
select p.unit_id, format('now in %s, which is no unit of today', p.now_id) from reporting.unit_place p join programme.unit n on n.id = p.now_id
 where n.valid_to < platform.today() or n.valid_from > platform.today()
