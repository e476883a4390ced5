-- Reports of violations from the public (phản ánh vi phạm). Who sent one is nowhere but in report_contact, if he wrote it down.
create table inspection.violation_report (
  id uuid primary key,
  reference text not null unique check (reference ~ '^PA-[0-9A-Z]{10}$'),
  certificate_id uuid references certificates.certificate (id),
  product_id uuid references producers.product (id),
  unit_id text references programme.unit (id),
  -- code of a sales point, as it stood on the page
  sales_point_code text,
  what text not null,
  place text not null default '',
  photo_sha256 text references platform.stored_file (sha256),
  state text not null default 'received' check (state in ('received', 'assigned', 'dismissed')),
  inspection_id uuid references inspection.inspection (id),
  reason text,
  received_at timestamptz not null,
  version int not null default 1,
  check ((certificate_id is null) = (product_id is null)),
  check ((state = 'assigned') = (inspection_id is not null)),
  check ((state = 'dismissed') = (reason is not null))
);
create index violation_report_recent on inspection.violation_report (id desc);
create index violation_report_open on inspection.violation_report (product_id) where state = 'received';
create index violation_report_inspection on inspection.violation_report (inspection_id);

create function inspection.guard_report() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'reports are kept' using errcode = 'insufficient_privilege'; end if;
  if to_jsonb(new) - array['state', 'inspection_id', 'reason', 'version']
       is distinct from to_jsonb(old) - array['state', 'inspection_id', 'reason', 'version']
     or old.state <> 'received' then
    raise exception 'report % does not change', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger violation_report_guard before update or delete on inspection.violation_report
  for each row execute function inspection.guard_report();

-- How to reach the reporter, kept apart; can be erased without touching the report.
create table inspection.report_contact (
  report_id uuid primary key references inspection.violation_report (id),
  contact text not null
);

-- Reports by address (hashed with a key of the day) and hour: technical time, swept.
create table inspection.report_lane (
  lane text not null,
  hour timestamptz not null,
  count int not null,
  primary key (lane, hour)
);
