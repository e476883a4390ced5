drop table platform.invariant_report;
drop view platform.told_event;
drop table platform.past_event;
