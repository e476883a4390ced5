alter table platform.history disable trigger history_append_only;
delete from platform.history where entity = 'sales-regulation';
alter table platform.history enable trigger history_append_only;
alter table sales.regulation disable trigger regulation_guard;
delete from sales.regulation where id = '0199a000-5a1e-7000-8000-000000000001';
alter table sales.regulation enable trigger regulation_guard;
