alter table evaluation.ballot
  drop constraint ballot_on_paper_check,
  drop column scan_id,
  drop column received_on,
  drop column entered_by;
drop table evaluation.paper_scan;
alter table evaluation.case_result drop column mode;
drop index evaluation.case_written;
alter table evaluation.evaluation_case drop column written_sitting_id;
drop index evaluation.sitting_written;
alter table evaluation.sitting
  drop constraint sitting_period_check,
  drop column limit_on,
  drop column due_on,
  drop column mode;
