drop trigger point_decision_append_only on sales.point_decision;
create trigger point_decision_append_only before update or delete on sales.point_decision
  for each row execute function platform.refuse_change();
drop function sales.guard_decision();
drop index sales.point_by_name;
alter table sales.point drop constraint point_basis_check;
alter table sales.point drop column origin;
