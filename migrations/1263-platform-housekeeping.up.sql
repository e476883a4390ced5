-- What is kept of the work behind the scenes when it is long done, and what the nightly check of the invariants found.

-- Events that every subscriber has done and that left the outbox: the record that a step was told. Jobs leave nothing.
create table platform.past_event (
  id uuid primary key,
  topic text not null,
  event_version int not null,
  occurred_at timestamptz not null,
  data jsonb not null,
  moved_at timestamptz not null default clock_timestamp()
);
create index past_event_topic on platform.past_event (topic);
create trigger past_event_append_only before update or delete on platform.past_event
  for each row execute function platform.refuse_change();

-- Every event that was ever told, whether its row still stands in the outbox or not.
create view platform.told_event as
  select id, topic, event_version, occurred_at, data from platform.outbox where topic not like 'job:%'
  union all
  select id, topic, event_version, occurred_at, data from platform.past_event;

create table platform.invariant_report (
  id uuid primary key,
  checked_at timestamptz not null default clock_timestamp(),
  took_ms int not null check (took_ms >= 0),
  invariants int not null check (invariants > 0),
  violated jsonb not null
);
create index invariant_report_recent on platform.invariant_report (checked_at desc);
