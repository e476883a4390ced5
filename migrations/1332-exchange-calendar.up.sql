-- Secret addresses of calendars of deadlines; only their hashes stand here. An address that was renewed or given up stays as a record.
create table exchange.calendar_address (
  id uuid primary key,
  user_id uuid not null references identity.app_user (id),
  token_hash bytea not null unique check (length(token_hash) = 32),
  created_at timestamptz not null,
  revoked_at timestamptz
);
create unique index calendar_address_current on exchange.calendar_address (user_id) where revoked_at is null;
