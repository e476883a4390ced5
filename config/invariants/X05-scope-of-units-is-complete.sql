-- Who may see a unit sees all that lies below it and all that was merged into it: the stored closure is the one that follows from the tree.
-- examined
select count(*) from programme.unit_scope
-- violating
with recursive step (ancestor_id, unit_id) as (
  select id, id from programme.unit
  union
  select step.ancestor_id, next.unit_id
    from step cross join lateral (
      select child.id from programme.unit child where child.parent_id = step.unit_id
      union all
      select s.from_unit_id from programme.unit_succession s where s.to_unit_id = step.unit_id) next (unit_id))
select ancestor_id as what, format('lacks %s', unit_id) as why from (table step except table programme.unit_scope) lacking
union all
select ancestor_id, format('%s too much', unit_id) from (table programme.unit_scope except table step) surplus
