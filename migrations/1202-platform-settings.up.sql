-- Every change of a setting is kept: what it was, what it became, who, when, why.
create table platform.setting_change (
  seq bigint generated always as identity primary key,
  key text not null,
  before jsonb,
  after jsonb not null,
  note text,
  changed_by uuid not null,
  request_id text not null,
  at timestamptz not null
);
create index setting_change_of on platform.setting_change (key, seq desc);
create trigger setting_change_append_only before update or delete on platform.setting_change
  for each row execute function platform.refuse_change();
