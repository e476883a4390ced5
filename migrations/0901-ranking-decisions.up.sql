-- Ranking of a round's results and the decisions that recognise them (quyết định công nhận).
create schema ranking;

create table ranking.decision (
  id uuid primary key,
  round_id uuid not null references programme.round (id),
  level text not null,
  unit_id text not null references programme.unit (id),
  issuing_body text not null,
  tie_break text[] not null,
  number text,
  decided_on date,
  state text not null default 'draft' check (state in ('draft', 'prepared', 'approved', 'published', 'cancelled')),
  drafted_by uuid not null references identity.app_user (id),
  drafted_at timestamptz not null,
  prepared_by uuid references identity.app_user (id),
  prepared_at timestamptz,
  approved_by uuid references identity.app_user (id),
  approved_at timestamptz,
  published_by uuid references identity.app_user (id),
  published_at timestamptz,
  published_on date,
  content_sha256 text check (content_sha256 ~ '^[0-9a-f]{64}$'),
  version int not null default 1,
  -- two persons: whoever prepared it does not approve it
  check (approved_by is null or approved_by <> prepared_by),
  check (state not in ('prepared', 'approved', 'published') or (prepared_by is not null and prepared_at is not null)),
  check (state not in ('approved', 'published')
         or (approved_by is not null and approved_at is not null and content_sha256 is not null and number is not null and decided_on is not null)),
  check ((state = 'published') = (published_at is not null)),
  check ((published_at is null) = (published_on is null) and (published_at is null) = (published_by is null)),
  check (published_at is null or published_at >= approved_at)
);
create index decision_round on ranking.decision (round_id, level, id desc);
create index decision_recent on ranking.decision (id desc);
create index decision_published on ranking.decision (published_at) where state = 'published';
create unique index decision_number on ranking.decision (issuing_body, number, (extract(year from decided_on))) where state <> 'cancelled';

-- What was approved or published does not change; a published or cancelled decision is final.
create function ranking.guard_decision() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'decisions are kept' using errcode = 'insufficient_privilege'; end if;
  if old.state in ('published', 'cancelled') then raise exception 'decision % is final', old.id using errcode = 'insufficient_privilege'; end if;
  if old.content_sha256 is not null and new.state <> 'cancelled'
     and (new.content_sha256, new.number, new.decided_on, new.approved_by, new.prepared_by)
         is distinct from (old.content_sha256, old.number, old.decided_on, old.approved_by, old.prepared_by) then
    raise exception 'decision % is approved', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger decision_guard before update or delete on ranking.decision for each row execute function ranking.guard_decision();

create table ranking.decision_item (
  decision_id uuid not null references ranking.decision (id),
  case_id uuid not null references evaluation.case_result (case_id),
  position int not null check (position > 0),
  rank int not null check (rank > 0 and rank <= position),
  dossier_id uuid not null references dossiers.dossier (id),
  product_id uuid not null references producers.product (id),
  producer_id uuid not null references producers.producer (id),
  unit_id text not null references programme.unit (id),
  sum int not null check (sum >= 0),
  count int not null check (count > 0),
  part_sums jsonb not null,
  star_proposed int not null check (star_proposed between 0 and 5),
  granted int check (granted between 1 and 5),
  forwarded_to text,
  facts jsonb not null,
  active boolean not null default true,
  primary key (decision_id, case_id),
  unique (decision_id, position),
  check (granted is null or (granted = star_proposed and forwarded_to is null))
);
-- A result stands in one decision that holds.
create unique index decision_item_case on ranking.decision_item (case_id) where active;
create index decision_item_producer on ranking.decision_item (producer_id, decision_id);
create index decision_item_unit on ranking.decision_item (unit_id, decision_id);
create index decision_item_product on ranking.decision_item (product_id);

-- The list can be drawn up anew only while the decision is a draft; afterwards its rows are only ever released by a cancellation.
create function ranking.guard_item() returns trigger language plpgsql as $$
declare holder text;
begin
  select state into holder from ranking.decision where id = coalesce(old.decision_id, new.decision_id);
  if tg_op in ('INSERT', 'DELETE') and holder = 'draft' then return coalesce(new, old); end if;
  if tg_op = 'UPDATE' and holder = 'cancelled' and to_jsonb(new) - 'active' = to_jsonb(old) - 'active' and not new.active then return new; end if;
  raise exception 'the list of decision % is closed', coalesce(old.decision_id, new.decision_id) using errcode = 'insufficient_privilege';
end $$;
create trigger decision_item_guard before insert or update or delete on ranking.decision_item
  for each row execute function ranking.guard_item();
