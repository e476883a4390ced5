-- What the approving leader saw: the list at each handing-in, so that the next one can be compared with it.
create table ranking.decision_snapshot (
  id bigint generated always as identity primary key,
  decision_id uuid not null references ranking.decision (id),
  lines jsonb not null,
  prepared_by uuid not null references identity.app_user (id),
  at timestamptz not null
);
create index decision_snapshot_decision on ranking.decision_snapshot (decision_id, id desc);
create trigger decision_snapshot_append_only before update or delete on ranking.decision_snapshot
  for each row execute function platform.refuse_change();

-- The moment at which an approved decision publishes itself, and who set it.
alter table ranking.decision
  add column publish_at timestamptz,
  add column publish_set_by uuid references identity.app_user (id),
  add constraint decision_publish_at_check check (
    (publish_at is null) = (publish_set_by is null) and (publish_at is null or state in ('approved', 'published', 'cancelled')));
create index decision_publish_due on ranking.decision (publish_at) where state = 'approved' and publish_at is not null;
