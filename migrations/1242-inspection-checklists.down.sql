alter table inspection.checklist disable trigger checklist_append_only;
delete from inspection.checklist where id::text like '00000000-0000-7000-8124-%';
alter table inspection.checklist enable trigger checklist_append_only;
