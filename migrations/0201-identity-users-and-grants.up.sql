-- People, what they may do where, and their sessions.
create schema identity;

create table identity.app_user (
  id uuid primary key,
  email text unique check (email = lower(email) and length(email) <= 254),
  phone text unique check (phone ~ '^\+[0-9]{9,15}$'),
  display_name text not null,
  password_hash text,
  identity_no text unique check (identity_no ~ '^[0-9]{12}$'),
  state text not null default 'invited' check (state in ('invited', 'active', 'disabled', 'system')),
  version int not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  check (state = 'system' or email is not null or phone is not null)
);
create index app_user_search on identity.app_user using gin (platform.fold(display_name) gin_trgm_ops);
insert into identity.app_user (id, display_name, state) values ('00000000-0000-7000-8000-000000000001', 'Hệ thống', 'system');

-- Organisations that a person belongs to, by tax code: what conflicts of interest are computed from.
create table identity.user_affiliation (
  user_id uuid not null references identity.app_user (id),
  tax_code text not null check (tax_code ~ '^[0-9]{10}(-[0-9]{3})?$'),
  relation text not null check (relation in ('employee', 'owner', 'consultant', 'trainer', 'member')),
  primary key (user_id, tax_code, relation)
);
create index user_affiliation_tax_code on identity.user_affiliation (tax_code);

create table identity.role_grant (
  id uuid primary key,
  user_id uuid not null references identity.app_user (id),
  role text not null,
  scope_kind text not null check (scope_kind in ('province', 'unit', 'council', 'organisation')),
  scope_id text,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  granted_by uuid references identity.app_user (id),
  check ((scope_kind = 'province') = (scope_id is null))
);
create index role_grant_user on identity.role_grant (user_id);
create index role_grant_scope on identity.role_grant (role, scope_kind, scope_id);

-- Sessions: the cookie holds 256 random bits, the database only their SHA-256.
create table identity.session (
  token_hash bytea primary key check (length(token_hash) = 32),
  user_id uuid not null references identity.app_user (id),
  device text not null default '',
  created_at timestamptz not null default clock_timestamp(),
  last_seen_at timestamptz not null default clock_timestamp(),
  absolute_end timestamptz not null
);
create index session_of_user on identity.session (user_id);
create index session_end on identity.session (absolute_end);

-- One-time links: invitation and password reset. Only the hash is kept.
create table identity.account_token (
  token_hash bytea primary key check (length(token_hash) = 32),
  user_id uuid not null references identity.app_user (id),
  purpose text not null check (purpose in ('invitation', 'password-reset')),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index account_token_user on identity.account_token (user_id);

-- Failed logins per lane (account, address, device): delays grow with them, nobody is locked out for good.
create table identity.login_lane (
  lane text primary key,
  failures int not null,
  last_failure_at timestamptz not null
);
