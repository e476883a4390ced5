-- Councils, sittings, cases, sealed ballots, results and what is sent up to the next level.
create schema evaluation;

create table evaluation.council (
  id uuid primary key,
  level text not null,
  unit_id text not null references programme.unit (id),
  name text not null,
  decision_no text not null,
  decision_on date not null,
  state text not null default 'active' check (state in ('active', 'dissolved')),
  version int not null default 1,
  created_at timestamptz not null
);
create index council_unit on evaluation.council (unit_id);

-- Rules of a council, versioned with the decision that set them; never edited.
create table evaluation.council_rules (
  council_id uuid not null references evaluation.council (id),
  version int not null check (version >= 1),
  rules jsonb not null,
  decision_no text not null,
  since timestamptz not null,
  primary key (council_id, version)
);
create trigger council_rules_append_only before update or delete on evaluation.council_rules
  for each row execute function platform.refuse_change();

create table evaluation.council_member (
  id uuid primary key,
  council_id uuid not null references evaluation.council (id),
  user_id uuid not null references identity.app_user (id),
  seat text not null check (seat in ('chair', 'deputy', 'member', 'secretary', 'adviser')),
  department text not null,
  active_from date not null,
  active_to date,
  check (active_to is null or active_to >= active_from)
);
create unique index council_member_once on evaluation.council_member (council_id, user_id) where active_to is null;
create unique index council_one_chair on evaluation.council_member (council_id) where seat = 'chair' and active_to is null;
create index council_member_user on evaluation.council_member (user_id);

create table evaluation.sitting (
  id uuid primary key,
  council_id uuid not null references evaluation.council (id),
  round_id uuid not null references programme.round (id),
  held_on date not null,
  place text not null,
  state text not null default 'planned' check (state in ('planned', 'open', 'paused', 'closed')),
  presiding_member_id uuid references evaluation.council_member (id),
  pause_reason text,
  version int not null default 1
);
create index sitting_council on evaluation.sitting (council_id, round_id);

create table evaluation.attendance (
  sitting_id uuid not null references evaluation.sitting (id),
  member_id uuid not null references evaluation.council_member (id),
  arrived_at timestamptz not null,
  left_at timestamptz,
  primary key (sitting_id, member_id, arrived_at)
);

create table evaluation.delegation (
  id uuid primary key,
  sitting_id uuid not null references evaluation.sitting (id),
  from_member_id uuid not null references evaluation.council_member (id),
  to_member_id uuid not null references evaluation.council_member (id),
  document_no text not null,
  at timestamptz not null
);
create index delegation_sitting on evaluation.delegation (sitting_id);
create trigger delegation_append_only before update or delete on evaluation.delegation
  for each row execute function platform.refuse_change();

-- One product before one council.
create table evaluation.evaluation_case (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  council_id uuid not null references evaluation.council (id),
  round_id uuid not null references programme.round (id),
  level text not null,
  sitting_id uuid references evaluation.sitting (id),
  rules_version int,
  scoring_round int not null default 1 check (scoring_round >= 1),
  state text not null default 'assigned' check (state in ('assigned', 'scoring', 'discussion', 'closed', 'withdrawn')),
  facts jsonb not null,
  version int not null default 1,
  created_at timestamptz not null,
  unique (dossier_id, level)
);
create index case_council_round on evaluation.evaluation_case (council_id, round_id, id);
create index case_round_level on evaluation.evaluation_case (round_id, level, id);

-- Sheets handed in: never changed, a change is the next version with its reason.
create table evaluation.ballot (
  id uuid primary key,
  case_id uuid not null references evaluation.evaluation_case (id),
  scoring_round int not null check (scoring_round >= 1),
  member_id uuid not null references evaluation.council_member (id),
  version int not null check (version >= 1),
  ticks jsonb not null,
  total int not null check (total between 0 and 100),
  part_totals jsonb not null,
  reason text,
  cast_at timestamptz not null,
  unique (case_id, member_id, version),
  check (version = 1 or reason is not null)
);
create trigger ballot_append_only before update or delete on evaluation.ballot
  for each row execute function platform.refuse_change();
create trigger ballot_no_truncate before truncate on evaluation.ballot
  for each statement execute function platform.refuse_change();

-- A sheet in work, kept as typed; gone when it is handed in.
create table evaluation.ballot_draft (
  case_id uuid not null references evaluation.evaluation_case (id),
  member_id uuid not null references evaluation.council_member (id),
  ticks jsonb not null,
  version int not null default 1,
  saved_at timestamptz not null,
  primary key (case_id, member_id)
);

create table evaluation.conflict (
  id uuid primary key,
  case_id uuid not null references evaluation.evaluation_case (id),
  member_id uuid not null references evaluation.council_member (id),
  ground text not null,
  source text not null check (source in ('computed', 'declared-by-member', 'declared-by-producer')),
  detail text not null,
  found_at timestamptz not null,
  unique (case_id, member_id, ground, source)
);
create trigger conflict_append_only before update or delete on evaluation.conflict
  for each row execute function platform.refuse_change();

create table evaluation.conflict_dismissal (
  conflict_id uuid primary key references evaluation.conflict (id),
  reason text not null,
  dismissed_by uuid not null references identity.app_user (id),
  at timestamptz not null
);
create trigger conflict_dismissal_append_only before update or delete on evaluation.conflict_dismissal
  for each row execute function platform.refuse_change();

-- What the council agreed on at each criterion that carries a mark; the newest row of a round counts.
create table evaluation.agreed_option (
  id bigint generated always as identity primary key,
  case_id uuid not null references evaluation.evaluation_case (id),
  scoring_round int not null,
  criterion_key text not null,
  proposed_index int,
  agreed_index int,
  reason text,
  agreed_by uuid not null references identity.app_user (id),
  at timestamptz not null,
  check (agreed_index is not distinct from proposed_index or reason is not null)
);
create index agreed_option_case on evaluation.agreed_option (case_id, scoring_round, criterion_key, id);
create trigger agreed_option_append_only before update or delete on evaluation.agreed_option
  for each row execute function platform.refuse_change();

create table evaluation.case_result (
  case_id uuid primary key references evaluation.evaluation_case (id),
  dossier_id uuid not null references dossiers.dossier (id),
  council_id uuid not null references evaluation.council (id),
  round_id uuid not null references programme.round (id),
  level text not null,
  sum int not null check (sum >= 0),
  count int not null check (count > 0),
  part_sums jsonb not null,
  shown_mean text not null,
  band int not null check (band between 1 and 5),
  star int not null check (star between 0 and 5 and star <= band),
  agreed jsonb not null,
  missed jsonb not null,
  explanation jsonb not null,
  rulebook_id text not null,
  rulebook_sha256 text not null,
  procedure_id text not null,
  counted_ballots uuid[] not null,
  recusals jsonb not null,
  present int not null,
  quorum_required int not null,
  spread int not null check (spread >= 0),
  note text,
  closed_at timestamptz not null,
  closed_by uuid not null references identity.app_user (id),
  check (sum <= 100 * count and cardinality(counted_ballots) = count)
);
create index case_result_round on evaluation.case_result (round_id, level);
create trigger case_result_append_only before update or delete on evaluation.case_result
  for each row execute function platform.refuse_change();

create table evaluation.advice (
  id uuid primary key,
  case_id uuid not null references evaluation.evaluation_case (id),
  member_id uuid not null references evaluation.council_member (id),
  body text not null,
  at timestamptz not null
);
create index advice_case on evaluation.advice (case_id);
create trigger advice_append_only before update or delete on evaluation.advice
  for each row execute function platform.refuse_change();

create table evaluation.send_up (
  id uuid primary key,
  council_id uuid not null references evaluation.council (id),
  round_id uuid not null references programme.round (id),
  from_level text not null,
  to_level text not null,
  letter_no text not null,
  sent_on date not null,
  sent_at timestamptz not null,
  sent_by uuid not null references identity.app_user (id),
  letter_sha256 text not null references platform.stored_file (sha256),
  minutes_sha256 text not null references platform.stored_file (sha256)
);
create index send_up_round on evaluation.send_up (round_id, to_level);
create trigger send_up_append_only before update or delete on evaluation.send_up
  for each row execute function platform.refuse_change();

create table evaluation.send_up_item (
  send_up_id uuid not null references evaluation.send_up (id),
  case_id uuid not null unique references evaluation.evaluation_case (id),
  dossier_id uuid not null references dossiers.dossier (id),
  primary key (send_up_id, case_id)
);
create trigger send_up_item_append_only before update or delete on evaluation.send_up_item
  for each row execute function platform.refuse_change();
