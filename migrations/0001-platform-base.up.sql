-- What every module stands on: business time, idempotency, history, stored files, helpers.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create schema platform;

-- One row: what kind of installation this is. Only demonstration and test databases may move the business clock.
create table platform.deployment (
  only_row boolean primary key default true check (only_row),
  kind text not null default 'production' check (kind in ('production', 'demo', 'test')),
  clock_offset interval not null default interval '0',
  seeded_at timestamptz,
  check (kind <> 'production' or clock_offset = interval '0')
);
insert into platform.deployment default values;

-- Business time. A demonstration of the year 2020 moves it; sessions, queues and outbox use clock_timestamp().
create function platform.now() returns timestamptz language sql volatile parallel safe as
$$ select date_trunc('milliseconds', clock_timestamp() + (select clock_offset from platform.deployment)) $$;

-- Today in Viet Nam (UTC+7, no summer time).
create function platform.today() returns date language sql volatile parallel safe as
$$ select (platform.now() at time zone 'Asia/Ho_Chi_Minh')::date $$;

-- Search without accents: folds marks, đ and case. Immutable wrapper so that it can be indexed.
create function platform.fold(text) returns text language sql immutable parallel safe strict as
$$ select lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, nfc))) $$;

-- Evidence is append-only: a correction is a new row.
create function platform.refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'rows of %.% are append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege'; end $$;

create table platform.idempotency (
  user_id uuid not null,
  key text not null check (length(key) between 8 and 128),
  command text not null,
  fingerprint text not null,
  result jsonb,
  created_at timestamptz not null default clock_timestamp(),
  primary key (user_id, key)
);
create index idempotency_age on platform.idempotency (created_at);

create table platform.history (
  seq bigint generated always as identity primary key,
  entity text not null,
  entity_id uuid not null,
  action text not null,
  from_state text,
  to_state text not null,
  reason text,
  facts jsonb not null default '{}',
  actor_id uuid not null,
  request_id text not null,
  at timestamptz not null
);
create index history_of on platform.history (entity, entity_id, seq);
create index history_by_actor on platform.history (actor_id, seq);
create trigger history_append_only before update or delete on platform.history
  for each row execute function platform.refuse_change();
create trigger history_no_truncate before truncate on platform.history
  for each statement execute function platform.refuse_change();

-- Content-addressed files: bytes lie in the file store under their SHA-256.
create table platform.stored_file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  media_type text not null,
  stored_at timestamptz not null default clock_timestamp()
);

-- Settings that the office changes in the application.
create table platform.setting (
  key text primary key,
  value jsonb not null,
  note text,
  version int not null default 1,
  updated_at timestamptz not null default clock_timestamp()
);
