-- Events and jobs leave a transaction through the outbox and take effect once through the inbox. The queue (Redis or
-- PostgreSQL) only ever holds hints: wiped, it is rebuilt from these tables. Times are technical (clock_timestamp()), except
-- occurred_at, which is business time.
create table platform.outbox (
  id uuid primary key,
  topic text not null check (topic ~ '^(job:)?[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$'),
  event_version int not null check (event_version >= 1),
  occurred_at timestamptz not null,
  data jsonb not null check (jsonb_typeof(data) = 'object'),
  trace_id text not null,
  created_at timestamptz not null default clock_timestamp(),
  available_at timestamptz not null default clock_timestamp(),
  attempts int not null default 0,
  last_error text,
  published_at timestamptz,
  quarantined_at timestamptz,
  settled_at timestamptz,
  check (published_at is null or quarantined_at is null),
  check (settled_at is null or published_at is not null)
);
comment on column platform.outbox.published_at is 'the queue took it for every subscriber';
comment on column platform.outbox.quarantined_at is 'given up after repeated refusals; an alarm, until somebody retries it';
comment on column platform.outbox.settled_at is 'every subscriber has done it; the reconciler looks no further';
create index outbox_waiting on platform.outbox (available_at, id) where published_at is null and quarantined_at is null;
create index outbox_unsettled on platform.outbox (published_at, id) where published_at is not null and settled_at is null;
create index outbox_quarantined on platform.outbox (quarantined_at) where quarantined_at is not null;
create index outbox_age on platform.outbox (created_at);

-- What a consumer has done. Inserted in the transaction of the effect.
create table platform.inbox (
  consumer text not null,
  event_id uuid not null references platform.outbox on delete cascade,
  done_at timestamptz not null default clock_timestamp(),
  primary key (event_id, consumer)
);

-- What a consumer could not do after all its attempts.
create table platform.dead_letter (
  id uuid primary key,
  consumer text not null,
  event_id uuid not null references platform.outbox on delete cascade,
  attempts int not null,
  reason text not null,
  failed_at timestamptz not null default clock_timestamp(),
  retried_at timestamptz,
  retried_by uuid,
  unique (event_id, consumer)
);
create index dead_letter_unretried on platform.dead_letter (failed_at desc, id desc) where retried_at is null;

-- What waits for a person: failed deliveries that were not retried or done since, and quarantined events.
create view platform.open_dead_letter as
  select d.id, 'failed' as kind, d.consumer, d.event_id, o.topic, o.event_version, d.attempts, d.reason, d.failed_at
    from platform.dead_letter d join platform.outbox o on o.id = d.event_id
   where d.retried_at is null
     and not exists (select from platform.inbox i where i.event_id = d.event_id and i.consumer = d.consumer)
  union all
  select o.id, 'quarantined', null, o.id, o.topic, o.event_version, o.attempts, coalesce(o.last_error, ''), o.quarantined_at
    from platform.outbox o where o.quarantined_at is not null;
