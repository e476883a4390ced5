-- Council by written opinion (lấy ý kiến bằng văn bản): sheets come back within a period, nobody meets.
alter table evaluation.sitting
  add column mode text not null default 'meeting' constraint sitting_mode_check check (mode in ('meeting', 'written')),
  add column due_on date,
  add column limit_on date,
  add constraint sitting_period_check check (
    (mode = 'written' and due_on >= held_on and limit_on is not null and state <> 'paused')
    or (mode = 'meeting' and due_on is null and limit_on is null));
create index sitting_written on evaluation.sitting (due_on) where mode = 'written' and state = 'open';

-- Its sheets stay the first round when the product is moved to a meeting afterwards.
alter table evaluation.evaluation_case add column written_sitting_id uuid references evaluation.sitting (id);
create index case_written on evaluation.evaluation_case (written_sitting_id) where written_sitting_id is not null;

alter table evaluation.case_result
  add column mode text not null default 'meeting' constraint case_result_mode_check check (mode in ('meeting', 'written'));

-- The signed paper of a member who answered by post.
create table evaluation.paper_scan (
  id uuid primary key,
  case_id uuid not null references evaluation.evaluation_case (id),
  sha256 text not null references platform.stored_file (sha256),
  name text not null,
  media_type text not null,
  uploaded_by uuid not null references identity.app_user (id),
  at timestamptz not null
);
create index paper_scan_case on evaluation.paper_scan (case_id);
create trigger paper_scan_append_only before update or delete on evaluation.paper_scan
  for each row execute function platform.refuse_change();

alter table evaluation.ballot
  add column entered_by uuid references identity.app_user (id),
  add column received_on date,
  add column scan_id uuid references evaluation.paper_scan (id),
  add constraint ballot_on_paper_check check (
    (entered_by is null) = (received_on is null) and (entered_by is null) = (scan_id is null));
