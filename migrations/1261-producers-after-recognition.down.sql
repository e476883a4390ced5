drop table producers.personal_read;
drop table producers.mark_reminder;
drop table producers.mark;
drop table producers.consultancy;
drop table producers.consulting_unit;
drop table producers.kind_change;
