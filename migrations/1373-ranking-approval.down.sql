drop index ranking.decision_publish_due;
alter table ranking.decision drop constraint decision_publish_at_check, drop column publish_at, drop column publish_set_by;
drop table ranking.decision_snapshot;
