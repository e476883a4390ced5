-- Monthly and yearly reports of the provincial office: made from the records, answered by the units, frozen when they are issued.
create table reporting.report (
  id uuid primary key,
  kind text not null check (kind in ('month', 'year')),
  -- 2020-09 or 2022
  period text not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  -- 1, and one more for each corrected issue of the same period
  issue_no int not null check (issue_no > 0),
  replaces_id uuid unique references reporting.report (id),
  template_id text not null,
  -- by which units its tables are cut: those of then, or the communes of now
  unit_cut text not null check (unit_cut in ('unit', 'unit-now')),
  answer_by date,
  state text not null default 'drafting' check (state in ('drafting', 'confirming', 'issued', 'given-up')),
  created_by uuid not null references identity.app_user (id),
  created_at timestamptz not null,
  version int not null default 1,
  check (period = case kind when 'month' then to_char(from_on, 'YYYY-MM') else to_char(from_on, 'YYYY') end),
  check ((issue_no = 1) = (replaces_id is null)),
  check (state not in ('confirming', 'issued') or answer_by is not null)
);
create unique index report_open_once on reporting.report (kind, period) where state in ('drafting', 'confirming');
create unique index report_issued_once on reporting.report (kind, period, issue_no) where state = 'issued';
create index report_recent on reporting.report (to_on desc, id desc);

create function reporting.guard_report() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'reports are kept' using errcode = 'insufficient_privilege'; end if;
  if to_jsonb(new) - array['state', 'answer_by', 'version'] is distinct from to_jsonb(old) - array['state', 'answer_by', 'version']
     or old.state in ('issued', 'given-up') then
    raise exception 'report % does not change', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger report_guard before update or delete on reporting.report for each row execute function reporting.guard_report();

-- The office's own words, one row a saving; the newest version of a slot counts.
create table reporting.report_text (
  report_id uuid not null references reporting.report (id),
  slot text not null,
  version int not null check (version > 0),
  body text not null,
  -- as it stood in the report before; nobody has touched it yet
  is_carried boolean not null,
  saved_by uuid not null references identity.app_user (id),
  saved_at timestamptz not null,
  primary key (report_id, slot, version)
);
create trigger report_text_append_only before update or delete on reporting.report_text
  for each row execute function platform.refuse_change();

-- Units that are asked to confirm their lines.
create table reporting.report_line (
  report_id uuid not null references reporting.report (id),
  unit_id text not null references programme.unit (id),
  asked_at timestamptz not null,
  primary key (report_id, unit_id)
);
create index report_line_unit on reporting.report_line (unit_id, report_id desc);
create trigger report_line_append_only before update or delete on reporting.report_line
  for each row execute function platform.refuse_change();

-- What a unit answers, with the figures that it saw; the newest answer counts.
create table reporting.report_answer (
  id uuid primary key,
  report_id uuid not null,
  unit_id text not null,
  verdict text not null check (verdict in ('confirmed', 'commented')),
  comment text,
  figures jsonb not null,
  answered_by uuid not null references identity.app_user (id),
  answered_at timestamptz not null,
  foreign key (report_id, unit_id) references reporting.report_line (report_id, unit_id),
  check ((verdict = 'commented') = (comment is not null))
);
create index report_answer_line on reporting.report_answer (report_id, unit_id, id desc);
create trigger report_answer_append_only before update or delete on reporting.report_answer
  for each row execute function platform.refuse_change();

-- The report as it was issued: canonical JSON and its SHA-256. Files are made from it and from nothing else.
create table reporting.report_issue (
  report_id uuid primary key references reporting.report (id),
  number_text text not null,
  issued_on date not null,
  content text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  issued_by uuid not null references identity.app_user (id),
  issued_at timestamptz not null
);
create trigger report_issue_append_only before update or delete on reporting.report_issue
  for each row execute function platform.refuse_change();

create table reporting.report_file (
  report_id uuid not null references reporting.report_issue (report_id),
  format text not null check (format in ('docx', 'pdf', 'xlsx')),
  sha256 text not null references platform.stored_file (sha256),
  size bigint not null,
  made_at timestamptz not null,
  primary key (report_id, format)
);
create trigger report_file_append_only before update or delete on reporting.report_file
  for each row execute function platform.refuse_change();

-- Each reminder once: to the office of a report that is due, to a unit of its answer.
create table reporting.reminder (
  id uuid primary key,
  kind text not null check (kind in ('month', 'year')),
  period text not null,
  report_id uuid references reporting.report (id),
  unit_id text references programme.unit (id),
  due_on date not null,
  days_before int not null,
  told_at timestamptz not null,
  check ((report_id is null) = (unit_id is null)),
  unique nulls not distinct (kind, period, report_id, unit_id, due_on, days_before)
);
create trigger reminder_append_only before update or delete on reporting.reminder
  for each row execute function platform.refuse_change();
