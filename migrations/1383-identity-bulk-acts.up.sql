-- One act of an officer on many rows, what became of each, and what was taken back on the same Vietnamese day.
create table identity.bulk_act (
  id uuid primary key,
  act text not null check (act ~ '^[a-z-]+\.[a-z-]+$'),
  by_user uuid not null references identity.app_user (id),
  reason text,
  at timestamptz not null,
  undo_until timestamptz not null,
  request_id text not null,
  check (undo_until > at)
);
create index bulk_act_mine on identity.bulk_act (by_user, id desc);
create index bulk_act_request on identity.bulk_act (request_id);

create table identity.bulk_item (
  act_id uuid not null references identity.bulk_act (id),
  row_id uuid not null,
  position int not null check (position >= 0),
  -- Version of the row after the act: an undo finds it unchanged. Null: not done, for this reason.
  version int,
  fault text,
  primary key (act_id, row_id),
  check ((version is null) = (fault is not null))
);

create table identity.bulk_undo (
  act_id uuid not null,
  row_id uuid not null,
  by_user uuid not null references identity.app_user (id),
  at timestamptz not null,
  primary key (act_id, row_id),
  foreign key (act_id, row_id) references identity.bulk_item (act_id, row_id)
);

create trigger bulk_act_append_only before update or delete on identity.bulk_act
  for each row execute function platform.refuse_change();
create trigger bulk_item_append_only before update or delete on identity.bulk_item
  for each row execute function platform.refuse_change();
create trigger bulk_undo_append_only before update or delete on identity.bulk_undo
  for each row execute function platform.refuse_change();
