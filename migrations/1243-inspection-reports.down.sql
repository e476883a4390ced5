drop table inspection.report_lane;
drop table inspection.report_contact;
drop table inspection.violation_report;
drop function inspection.guard_report();
