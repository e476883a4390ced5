-- Inspection after recognition (kiểm tra, hậu kiểm): checklists, plans, visits, findings.
create schema inspection;

-- Versions of a checklist never change: an inspection names the versions it was made with.
create table inspection.checklist (
  id uuid primary key,
  code text not null check (code ~ '^[a-z][a-z0-9-]*$'),
  version int not null check (version > 0),
  title text not null,
  -- null: for every product
  sheets int[],
  items jsonb not null check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) > 0),
  note text not null default '',
  published_at timestamptz not null,
  published_by uuid not null references identity.app_user (id),
  unique (code, version)
);
create trigger checklist_append_only before update or delete on inspection.checklist
  for each row execute function platform.refuse_change();

create table inspection.plan (
  id uuid primary key,
  title text not null,
  kind text not null check (kind in ('periodic', 'unannounced')),
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  -- how the products were chosen, kept so that the choice can be repeated and explained
  seed text check (seed ~ '^[0-9a-f]{32}$'),
  weights jsonb not null,
  candidates jsonb not null,
  chosen_on date not null,
  state text not null default 'draft' check (state in ('draft', 'approved', 'closed', 'cancelled')),
  created_by uuid not null references identity.app_user (id),
  created_at timestamptz not null,
  approved_by uuid references identity.app_user (id),
  approved_at timestamptz,
  version int not null default 1,
  check ((kind = 'unannounced') = (seed is not null)),
  check (approved_by is null or approved_by <> created_by),
  check (state not in ('approved', 'closed') or (approved_by is not null and approved_at is not null))
);
create index plan_recent on inspection.plan (id desc);

create table inspection.plan_item (
  plan_id uuid not null references inspection.plan (id),
  position int not null check (position > 0),
  product_id uuid not null references producers.product (id),
  certificate_id uuid not null references certificates.certificate (id),
  score int not null,
  reasons jsonb not null,
  primary key (plan_id, position),
  unique (plan_id, product_id)
);
create trigger plan_item_append_only before update or delete on inspection.plan_item
  for each row execute function platform.refuse_change();

create table inspection.plan_member (
  plan_id uuid not null references inspection.plan (id),
  user_id uuid not null references identity.app_user (id),
  seat text not null check (seat in ('leader', 'member')),
  agency text not null,
  primary key (plan_id, user_id)
);
create unique index plan_leader on inspection.plan_member (plan_id) where seat = 'leader';
create trigger plan_member_append_only before update or delete on inspection.plan_member
  for each row execute function platform.refuse_change();

create table inspection.inspection (
  id uuid primary key,
  plan_id uuid references inspection.plan (id),
  kind text not null check (kind in ('periodic', 'unannounced', 'report', 're-inspection')),
  previous_id uuid unique references inspection.inspection (id),
  product_id uuid not null references producers.product (id),
  certificate_id uuid not null references certificates.certificate (id),
  producer_id uuid not null references producers.producer (id),
  unit_id text not null references programme.unit (id),
  product_name text not null,
  sheet_no int not null,
  due_on date not null,
  checklist_ids uuid[] not null,
  items jsonb not null,
  state text not null default 'planned'
    check (state in ('planned', 'under-way', 'recorded', 'remedy-awaited', 'closed', 'cancelled')),
  remedy_until date,
  created_by uuid not null references identity.app_user (id),
  created_at timestamptz not null,
  version int not null default 1,
  check ((kind = 're-inspection') = (previous_id is not null)),
  check (state <> 'remedy-awaited' or remedy_until is not null)
);
create index inspection_recent on inspection.inspection (id desc);
create index inspection_product on inspection.inspection (product_id, id desc);
create index inspection_producer on inspection.inspection (producer_id, id desc);
create index inspection_unit on inspection.inspection (unit_id, id desc);
create index inspection_plan on inspection.inspection (plan_id);
create index inspection_open on inspection.inspection (due_on) where state in ('planned', 'under-way');
create index inspection_remedy on inspection.inspection (remedy_until) where state = 'remedy-awaited';
-- A product is inspected once at a time for the same cause.
create unique index inspection_planned_once on inspection.inspection (product_id)
  where state in ('planned', 'under-way') and kind <> 're-inspection';

create function inspection.guard_inspection() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'inspections are kept' using errcode = 'insufficient_privilege'; end if;
  if to_jsonb(new) - array['state', 'remedy_until', 'version'] is distinct from to_jsonb(old) - array['state', 'remedy_until', 'version']
     or old.state in ('closed', 'cancelled') then
    raise exception 'inspection % does not change', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger inspection_guard before update or delete on inspection.inspection
  for each row execute function inspection.guard_inspection();

create table inspection.team_member (
  inspection_id uuid not null references inspection.inspection (id),
  user_id uuid not null references identity.app_user (id),
  seat text not null check (seat in ('leader', 'member')),
  agency text not null,
  primary key (inspection_id, user_id)
);
create index team_member_user on inspection.team_member (user_id, inspection_id desc);

-- Pictures come before the record that names them; the client gives the id, so that sending again has no second effect.
create table inspection.photo (
  id uuid primary key,
  inspection_id uuid not null references inspection.inspection (id),
  sent_sha256 text not null check (sent_sha256 ~ '^[0-9a-f]{64}$'),
  sha256 text not null references platform.stored_file (sha256),
  received_by uuid not null references identity.app_user (id),
  received_at timestamptz not null
);
create index photo_of on inspection.photo (inspection_id);
create trigger photo_append_only before update or delete on inspection.photo
  for each row execute function platform.refuse_change();

-- What the team put down at the place (biên bản kiểm tra); one for each inspection, never changed.
create table inspection.record (
  inspection_id uuid primary key references inspection.inspection (id),
  answers jsonb not null,
  conclusion text not null,
  signatures jsonb not null,
  refused_because text,
  place jsonb,
  begun_at timestamptz not null,
  ended_at timestamptz not null check (ended_at >= begun_at),
  clock_ahead_ms bigint,
  received_at timestamptz not null,
  recorded_by uuid not null references identity.app_user (id)
);
create trigger record_append_only before update or delete on inspection.record
  for each row execute function platform.refuse_change();

create table inspection.finding (
  id uuid primary key,
  inspection_id uuid not null references inspection.inspection (id),
  item_code text not null,
  severity text not null check (severity in ('minor', 'serious', 'critical')),
  what text not null,
  remedy_until date
);
create index finding_of on inspection.finding (inspection_id);
create trigger finding_append_only before update or delete on inspection.finding
  for each row execute function platform.refuse_change();

create table inspection.finding_remedy (
  finding_id uuid primary key references inspection.finding (id),
  note text not null,
  confirmed_by uuid not null references identity.app_user (id),
  confirmed_at timestamptz not null
);
create trigger finding_remedy_append_only before update or delete on inspection.finding_remedy
  for each row execute function platform.refuse_change();

-- Proposals to suspend or to reinstate a certificate after an inspection, with the draft decision that was made of each.
create table inspection.proposal (
  id uuid primary key,
  inspection_id uuid not null references inspection.inspection (id),
  kind text not null check (kind in ('suspension', 'reinstatement')),
  ground text not null,
  explanation text not null,
  status_decision_id uuid not null,
  proposed_by uuid not null references identity.app_user (id),
  proposed_at timestamptz not null
);
create index proposal_of on inspection.proposal (inspection_id);
create trigger proposal_append_only before update or delete on inspection.proposal
  for each row execute function platform.refuse_change();
