-- Points recognised on paper before this system and taken in from a register: the decision is there, a survey here is not.
alter table sales.point add column origin text not null default 'registered' check (origin in ('registered', 'imported'));
alter table sales.point add constraint point_basis_check check (origin = 'registered' or recognised_on is not null);
create index point_by_name on sales.point (platform.fold(name), unit_id);

-- With one that is taken back go its decisions; every other decision stays.
create function sales.guard_decision() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
     and exists (select from sales.point p where p.id = old.point_id and p.origin = 'imported' and p.version = 1) then
    return old;
  end if;
  raise exception 'rows of %.% are append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;
drop trigger point_decision_append_only on sales.point_decision;
create trigger point_decision_append_only before update or delete on sales.point_decision
  for each row execute function sales.guard_decision();
