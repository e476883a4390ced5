drop table platform.inbox;
drop table platform.outbox;
