-- A closed round as one signed file: who asked for it and why, how far it is, where it lies and until when.
create table exchange.round_archive (
  id uuid primary key,
  round_id uuid not null references programme.round (id),
  state text not null default 'requested' check (state in ('requested', 'ready', 'failed', 'expired')),
  -- personal data go with it: what for
  purpose text not null check (purpose <> ''),
  requested_by uuid not null references identity.app_user (id),
  requested_at timestamptz not null,
  ready_at timestamptz,
  -- the file while it is kept; its hash and size stay known afterwards
  stored_sha256 text references platform.stored_file (sha256),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint check (size > 0),
  records int check (records >= 0),
  files int check (files >= 0),
  key_id text,
  expires_on date,
  fault text,
  version int not null default 1,
  check ((state = 'ready') = (stored_sha256 is not null)),
  check (state not in ('ready', 'expired') or (sha256 is not null and size is not null and expires_on is not null and key_id is not null)),
  check ((state = 'failed') = (fault is not null))
);
create index round_archive_recent on exchange.round_archive (id desc);
create index round_archive_file on exchange.round_archive (stored_sha256) where stored_sha256 is not null;
create index round_archive_kept on exchange.round_archive (expires_on) where state = 'ready';
create unique index round_archive_running on exchange.round_archive (round_id) where state = 'requested';

-- How far the worker is; written beside its other work, so that it is seen while it runs.
create table exchange.archive_progress (
  archive_id uuid primary key references exchange.round_archive (id),
  permille int not null default 0 check (permille between 0 and 1000),
  at timestamptz not null
);
