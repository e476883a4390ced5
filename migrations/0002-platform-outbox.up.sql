-- Events leave through the outbox, in the transaction of their change; consumers note what they have done in the inbox.
create table platform.outbox (
  id uuid primary key,
  topic text not null,
  event_version int not null check (event_version >= 1),
  occurred_at timestamptz not null,
  data jsonb not null,
  trace_id text not null,
  created_at timestamptz not null default clock_timestamp(),
  published_at timestamptz,
  attempts int not null default 0,
  available_at timestamptz not null default clock_timestamp(),
  last_error text,
  quarantined_at timestamptz
);
create index outbox_waiting on platform.outbox (available_at, id) where published_at is null and quarantined_at is null;
create index outbox_published on platform.outbox (published_at) where published_at is not null;

create table platform.inbox (
  consumer text not null,
  event_id uuid not null,
  done_at timestamptz not null default clock_timestamp(),
  primary key (consumer, event_id)
);
create index inbox_event on platform.inbox (event_id);
