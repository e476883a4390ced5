-- The meeting: check-in by code, the product before the council, order of the day, another day, what the chair reveals.
alter table evaluation.sitting
  drop constraint sitting_state_check,
  add constraint sitting_state_check check (state in ('planned', 'open', 'paused', 'adjourned', 'closed')),
  add column continues_on date,
  add column check_in_key uuid not null default gen_random_uuid(),
  add constraint sitting_continues_check check ((state = 'adjourned') = (continues_on is not null) and (mode = 'meeting' or state <> 'adjourned'));

-- How somebody came in (list, the meeting's code, his own badge) and who noted it.
alter table evaluation.attendance
  add column via text not null default 'list' constraint attendance_via_check check (via in ('list', 'code', 'badge')),
  add column noted_by uuid references identity.app_user (id);

-- The one product that everybody looks at; a table of its own, so that moving on locks no session.
create table evaluation.meeting_focus (
  sitting_id uuid primary key references evaluation.sitting (id),
  case_id uuid references evaluation.evaluation_case (id),
  set_by uuid not null references identity.app_user (id),
  at timestamptz not null
);
create index meeting_focus_case on evaluation.meeting_focus (case_id);

-- Order of the day: products that this session is to take, in this order.
create table evaluation.agenda_item (
  sitting_id uuid not null references evaluation.sitting (id),
  case_id uuid not null references evaluation.evaluation_case (id),
  position int not null check (position >= 1),
  primary key (sitting_id, case_id),
  unique (sitting_id, position)
);
create index agenda_item_case on evaluation.agenda_item (case_id);

-- The scan of a written delegation.
create table evaluation.delegation_scan (
  id uuid primary key,
  sitting_id uuid not null references evaluation.sitting (id),
  sha256 text not null references platform.stored_file (sha256),
  name text not null,
  media_type text not null,
  uploaded_by uuid not null references identity.app_user (id),
  at timestamptz not null
);
create index delegation_scan_sitting on evaluation.delegation_scan (sitting_id);
create trigger delegation_scan_append_only before update or delete on evaluation.delegation_scan
  for each row execute function platform.refuse_change();
alter table evaluation.delegation add column scan_id uuid references evaluation.delegation_scan (id);

-- Results that the chair has let the room see; one act takes all that are closed.
create table evaluation.result_reveal (
  case_id uuid primary key references evaluation.case_result (case_id),
  sitting_id uuid not null references evaluation.sitting (id),
  revealed_by uuid not null references identity.app_user (id),
  at timestamptz not null
);
create index result_reveal_sitting on evaluation.result_reveal (sitting_id);
create trigger result_reveal_append_only before update or delete on evaluation.result_reveal
  for each row execute function platform.refuse_change();
