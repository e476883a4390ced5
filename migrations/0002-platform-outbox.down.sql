drop view platform.open_dead_letter;
drop table platform.dead_letter;
drop table platform.inbox;
drop table platform.outbox;
