drop table evaluation.result_reveal;
alter table evaluation.delegation drop column scan_id;
drop table evaluation.delegation_scan;
drop table evaluation.agenda_item;
drop table evaluation.meeting_focus;
alter table evaluation.attendance drop column via, drop column noted_by;
update evaluation.sitting set state = 'paused', continues_on = null where state = 'adjourned';
alter table evaluation.sitting
  drop constraint sitting_continues_check,
  drop column continues_on,
  drop column check_in_key,
  drop constraint sitting_state_check,
  add constraint sitting_state_check check (state in ('planned', 'open', 'paused', 'closed'));
