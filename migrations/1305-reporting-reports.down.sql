drop table reporting.reminder;
drop table reporting.report_file;
drop table reporting.report_issue;
drop table reporting.report_answer;
drop table reporting.report_line;
drop table reporting.report_text;
drop table reporting.report;
drop function reporting.guard_report();
