-- The document itself behind a hold, as it was received: kept beside the hold and never changed.
create table reassessment.hold_file (
  id uuid primary key,
  hold_id uuid not null references reassessment.hold (id),
  sha256 text not null references platform.stored_file (sha256),
  name text not null,
  size bigint not null,
  media_type text not null,
  added_by uuid not null references identity.app_user (id),
  added_at timestamptz not null
);
create index hold_file_of_hold on reassessment.hold_file (hold_id, id);
create trigger hold_file_append_only before update or delete on reassessment.hold_file
  for each row execute function platform.refuse_change();
