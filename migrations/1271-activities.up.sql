-- Small registers of what has no record elsewhere: training, communication, promotion, guidance by mass organisations, targets,
-- declared figures, notes with a reason; and the yearly results of producers.
create schema activities;

create table activities.entry (
  id uuid primary key,
  register text not null check (register in ('training', 'communication', 'promotion', 'guidance', 'target', 'declared', 'note')),
  kind text not null,
  unit_id text not null references programme.unit (id),
  title text not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  document text,
  note text,
  -- how many things the entry stands for: classes, shows, articles, market days, agents, contracts
  items int not null default 1 check (items between 0 and 1000000),
  -- people who took part; in an online contest, entries
  participants int check (participants >= 0),
  women int check (women between 0 and participants),
  products int check (products >= 0),
  producers int check (producers >= 0),
  value bigint check (value >= 0),
  broadcast_on date check (broadcast_on >= from_on),
  week int check (week between 1 and 60),
  market text,
  year int check (year between 2018 and 2100),
  comparison text check (comparison in ('exactly', 'at-least', 'some')),
  amount numeric(18, 2) check (amount >= 0),
  subject text check (subject in ('ideas', 'plans', 'proposals', 'rating', 'reassessment', 'support', 'promotion', 'other')),
  round_id uuid references programme.round (id),
  version int not null default 1,
  created_by uuid not null references identity.app_user (id),
  created_at timestamptz not null,
  retracted_at timestamptz,
  retracted_reason text,
  check ((retracted_at is null) = (retracted_reason is null)),
  check (register <> 'training' or participants is not null),
  check (register <> 'communication' or (kind = 'contest-week') = (week is not null)),
  check (register <> 'guidance' or products is not null),
  check (register <> 'target' or (year is not null and comparison is not null and (comparison = 'some') = (amount is null))),
  check (register <> 'declared' or amount is not null),
  check (register <> 'note' or (subject is not null and year is not null))
);
create index entry_register on activities.entry (register, id desc);
create index entry_unit on activities.entry (register, unit_id, id desc);
create index entry_day on activities.entry (register, kind, from_on) where retracted_at is null;
create index entry_search on activities.entry using gin (platform.fold(title) gin_trgm_ops);
-- One target of a metric for a unit and year holds.
create unique index entry_one_target on activities.entry (unit_id, year, kind) where register = 'target' and retracted_at is null;
create unique index entry_one_week on activities.entry (unit_id, title, week) where kind = 'contest-week' and retracted_at is null;

-- Producers and products of ours that took part in a promotion.
create table activities.entry_part (
  entry_id uuid not null references activities.entry (id),
  position int not null check (position > 0),
  producer_id uuid not null references producers.producer (id),
  product_id uuid references producers.product (id),
  primary key (entry_id, position)
);
create index entry_part_producer on activities.entry_part (producer_id);
create index entry_part_product on activities.entry_part (product_id) where product_id is not null;

-- What a producer achieved in a year, told in five fields.
create table activities.producer_result (
  id uuid primary key,
  producer_id uuid not null references producers.producer (id),
  unit_id text not null references programme.unit (id),
  year int not null check (year between 2015 and 2100),
  revenue bigint not null check (revenue >= 0),
  profit bigint not null,
  jobs int not null check (jobs between 0 and 100000),
  export_value bigint not null check (export_value between 0 and revenue),
  sells_online boolean not null,
  version int not null default 1,
  created_by uuid not null references identity.app_user (id),
  created_at timestamptz not null,
  unique (producer_id, year),
  check (profit <= revenue)
);
create index producer_result_recent on activities.producer_result (id desc);
create index producer_result_year on activities.producer_result (year, unit_id);

-- Every version as it was said, with who and why: a correction replaces nothing.
create table activities.revision (
  record_id uuid not null,
  version int not null check (version >= 1),
  facts jsonb not null,
  reason text,
  by_user uuid not null references identity.app_user (id),
  at timestamptz not null,
  primary key (record_id, version),
  check (version = 1 or reason is not null)
);
create trigger revision_append_only before update or delete on activities.revision
  for each row execute function platform.refuse_change();

-- Nothing is deleted; what was taken back stays as it was.
create function activities.guard_entry() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'entries are kept' using errcode = 'insufficient_privilege'; end if;
  if old.retracted_at is not null or new.version <> old.version + 1
     or (new.id, new.register, new.created_by, new.created_at) is distinct from (old.id, old.register, old.created_by, old.created_at) then
    raise exception 'entry % does not change that way', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger entry_guard before update or delete on activities.entry for each row execute function activities.guard_entry();
create function activities.guard_result() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'results are kept' using errcode = 'insufficient_privilege'; end if;
  if new.version <> old.version + 1 or (new.id, new.producer_id, new.unit_id, new.year) is distinct from (old.id, old.producer_id, old.unit_id, old.year) then
    raise exception 'result % does not change that way', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger producer_result_guard before update or delete on activities.producer_result for each row execute function activities.guard_result();
