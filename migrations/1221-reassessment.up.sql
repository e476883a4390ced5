-- Reassessment (đánh giá lại, công nhận lại): the cycle of each certificate, reminders, letters, holds, lapse proposals.
create schema reassessment;

-- One row a certificate. Names, dates and the certificate's state are copies that events and the nightly work keep fresh, so that
-- the radar counts in one place; what the certificate is, only the certificates module says.
create table reassessment.cycle (
  id uuid primary key,
  certificate_id uuid not null unique references certificates.certificate (id),
  product_id uuid not null references producers.product (id),
  producer_id uuid not null references producers.producer (id),
  unit_id text not null references programme.unit (id),
  procedure_id text not null references criteria.procedure (id),
  product_name text not null,
  producer_name text not null,
  place text not null,
  number_text text not null,
  stars int not null check (stars between 1 and 5),
  valid_through date not null,
  -- with the days of holds; null while a hold without a last day stops the clock
  ends_on date check (ends_on >= valid_through),
  held_until date,
  extended_to date,
  certificate_state text not null,
  state text not null default 'running'
    check (state in ('running', 'filed', 'leaving', 'left', 'renewed', 'not-renewed', 'lapsed', 'withdrawn')),
  -- the dossier for reassessment, from its opening on
  dossier_id uuid references dossiers.dossier (id),
  filed_on date,
  filed_late boolean not null default false,
  -- when the dossier was complete: the council's days run from here
  complete_on date,
  result_on date,
  outcome text check (outcome in ('up', 'same', 'down')),
  renewed_by uuid references certificates.certificate (id),
  left_on date,
  left_reason text,
  version int not null default 1,
  created_at timestamptz not null,
  check (state not in ('filed', 'not-renewed') or (dossier_id is not null and filed_on is not null)),
  check ((state = 'renewed') = (outcome is not null)),
  check ((outcome is null) = (renewed_by is null)),
  check (state not in ('leaving', 'left') or (left_on is not null and left_reason is not null))
);
create index cycle_end on reassessment.cycle (coalesce(ends_on, 'infinity'), id);
create index cycle_unit on reassessment.cycle (unit_id, coalesce(ends_on, 'infinity'), id);
create index cycle_producer on reassessment.cycle (producer_id, id);
create index cycle_product on reassessment.cycle (product_id, id desc);
create index cycle_dossier on reassessment.cycle (dossier_id) where dossier_id is not null;
create index cycle_live on reassessment.cycle (ends_on, id) where state in ('running', 'filed', 'leaving', 'not-renewed', 'left');
create index cycle_search on reassessment.cycle using gin (platform.fold(product_name || ' ' || producer_name) gin_trgm_ops);

-- Each step of the ladder once for each end of a cycle, sent or passed over.
create table reassessment.reminder (
  id uuid primary key,
  cycle_id uuid not null references reassessment.cycle (id),
  ends_on date not null,
  step int not null check (step >= 0),
  state text not null check (state in ('sent', 'skipped')),
  -- the message by which people are told: its deliveries are the proof
  event_id uuid unique,
  noted_on date not null,
  noted_at timestamptz not null,
  unique (cycle_id, ends_on, step),
  check ((state = 'sent') = (event_id is not null)),
  check (state = 'skipped' or noted_on between ends_on - step and ends_on)
);
create trigger reminder_append_only before update or delete on reassessment.reminder
  for each row execute function platform.refuse_change();

-- A letter by post, for a producer without an e-mail address.
create table reassessment.letter (
  id uuid primary key,
  reminder_id uuid not null unique references reassessment.reminder (id),
  cycle_id uuid not null references reassessment.cycle (id),
  producer_id uuid not null references producers.producer (id),
  unit_id text not null references programme.unit (id),
  -- what the letter says, frozen on the day of the reminder
  facts jsonb not null,
  written_on date not null,
  posted_on date check (posted_on >= written_on),
  posted_by uuid references identity.app_user (id),
  posted_at timestamptz,
  version int not null default 1,
  check ((posted_on is null) = (posted_by is null) and (posted_on is null) = (posted_at is null))
);
create index letter_recent on reassessment.letter (id desc);
create index letter_to_post on reassessment.letter (unit_id, id) where posted_on is null;
create index letter_cycle on reassessment.letter (cycle_id);
create function reassessment.guard_letter() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.posted_on is null
     and to_jsonb(new) - array['posted_on', 'posted_by', 'posted_at', 'version'] = to_jsonb(old) - array['posted_on', 'posted_by', 'posted_at', 'version'] then
    return new;
  end if;
  raise exception 'letters are kept' using errcode = 'insufficient_privilege';
end $$;
create trigger letter_guard before update or delete on reassessment.letter
  for each row execute function reassessment.guard_letter();

-- A hold by a document on a set of products.
create table reassessment.hold (
  id uuid primary key,
  document_no text not null,
  document_on date not null,
  issuer text not null,
  reason text not null,
  from_on date not null,
  to_on date check (to_on >= from_on),
  state text not null default 'draft' check (state in ('draft', 'in-force', 'ended', 'discarded')),
  ended_on date check (ended_on >= from_on),
  created_by uuid not null references identity.app_user (id),
  created_at timestamptz not null,
  version int not null default 1,
  check ((state = 'ended') = (ended_on is not null))
);
create index hold_recent on reassessment.hold (id desc);
create table reassessment.hold_item (
  hold_id uuid not null references reassessment.hold (id),
  cycle_id uuid not null references reassessment.cycle (id),
  primary key (hold_id, cycle_id)
);
create index hold_item_cycle on reassessment.hold_item (cycle_id);
create function reassessment.guard_hold_item() returns trigger language plpgsql as $$
begin
  if (select state from reassessment.hold where id = coalesce(new.hold_id, old.hold_id)) = 'draft' and tg_op <> 'UPDATE' then
    return coalesce(new, old);
  end if;
  raise exception 'the set of products of a hold is closed' using errcode = 'insufficient_privilege';
end $$;
create trigger hold_item_guard before insert or update or delete on reassessment.hold_item
  for each row execute function reassessment.guard_hold_item();

-- What was proposed for a decision on lapsed certificates.
create table reassessment.lapse_item (
  decision_id uuid not null,
  cycle_id uuid not null references reassessment.cycle (id),
  ground text not null check (ground in ('not-filed', 'not-renewed', 'own-wish', 'late-limit-passed')),
  explanation text not null,
  proposed_at timestamptz not null,
  primary key (decision_id, cycle_id)
);
create index lapse_item_cycle on reassessment.lapse_item (cycle_id);
create trigger lapse_item_append_only before update or delete on reassessment.lapse_item
  for each row execute function platform.refuse_change();
