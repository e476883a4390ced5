-- Dossiers (hồ sơ sản phẩm), their frozen versions, papers and files, intake.
create schema dossiers;

create table dossiers.dossier (
  id uuid primary key,
  product_id uuid not null references producers.product (id),
  producer_id uuid not null references producers.producer (id),
  unit_id text not null references programme.unit (id),
  round_id uuid not null references programme.round (id),
  plan_id uuid references plans.plan (id),
  kind text not null check (kind in ('first', 'upgrade', 'reassessment')),
  sheet_no int not null check (sheet_no between 1 and 26),
  procedure_id text references criteria.procedure (id),
  rulebook_id text references criteria.rulebook (id),
  rulebook_sha256 text,
  filed_on date,
  desk text,
  desk_unit_id text references programme.unit (id),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'supplement-asked', 'accepted', 'refused', 'withdrawn')),
  receipt_no text unique,
  version_no int not null default 0 check (version_no >= 0),
  submitted_at timestamptz,
  accepted_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null,
  check (state = 'draft' or (filed_on is not null and procedure_id is not null and rulebook_id is not null and receipt_no is not null and version_no >= 1) or state = 'withdrawn'),
  check (state <> 'accepted' or accepted_at is not null)
);
create unique index dossier_once_per_round on dossiers.dossier (product_id, round_id) where state not in ('refused', 'withdrawn');
create index dossier_recent on dossiers.dossier (id desc);
create index dossier_producer on dossiers.dossier (producer_id, id desc);
create index dossier_unit on dossiers.dossier (unit_id, id desc);
create index dossier_desk on dossiers.dossier (desk_unit_id, id) where state = 'submitted';
create index dossier_round on dossiers.dossier (round_id, state, id desc);

-- What was sent, frozen: a later version has its reason and author.
create table dossiers.dossier_version (
  dossier_id uuid not null references dossiers.dossier (id),
  number int not null check (number >= 1),
  manifest jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  reason text,
  submitted_by uuid not null references identity.app_user (id),
  submitted_at timestamptz not null,
  primary key (dossier_id, number),
  check (number = 1 or reason is not null)
);
create trigger dossier_version_append_only before update or delete on dossiers.dossier_version
  for each row execute function platform.refuse_change();

create table dossiers.paper (
  id uuid primary key,
  producer_id uuid not null references producers.producer (id),
  kind text not null,
  title text not null,
  number text,
  issuer text,
  issued_on date,
  expires_on date check (expires_on >= issued_on),
  version int not null default 1,
  created_at timestamptz not null
);
create index paper_producer on dossiers.paper (producer_id, id);

create table dossiers.paper_file (
  id uuid primary key,
  paper_id uuid not null references dossiers.paper (id),
  position int not null,
  sha256 text not null references platform.stored_file (sha256),
  name text not null,
  size bigint not null check (size > 0),
  media_type text not null,
  added_at timestamptz not null,
  unique (paper_id, sha256)
);

create table dossiers.dossier_paper (
  dossier_id uuid not null references dossiers.dossier (id),
  paper_id uuid not null references dossiers.paper (id),
  checklist_code text,
  criteria text[] not null default '{}',
  primary key (dossier_id, paper_id)
);
create index dossier_paper_paper on dossiers.dossier_paper (paper_id);

create table dossiers.self_score (
  dossier_id uuid primary key references dossiers.dossier (id),
  ticks jsonb not null,
  version int not null default 1,
  saved_at timestamptz not null
);

create table dossiers.receipt_counter (
  round_id uuid primary key references programme.round (id),
  last int not null default 0
);

create table dossiers.supplement_request (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  items jsonb not null,
  reason text not null,
  due_on date not null,
  asked_by uuid not null references identity.app_user (id),
  asked_at timestamptz not null,
  answered_at timestamptz
);
create index supplement_request_dossier on dossiers.supplement_request (dossier_id);

-- Opinion of a level that gives no points (form 03 of 26-2026).
create table dossiers.opinion (
  dossier_id uuid primary key references dossiers.dossier (id),
  level text not null,
  received_on date not null,
  due_on date not null,
  items jsonb,
  letter_no text,
  letter_on date,
  sent_at timestamptz,
  given_by uuid references identity.app_user (id),
  check ((sent_at is null) = (items is null))
);

-- Uploads in work: bytes lie in a temporary file until they are whole.
create table dossiers.upload (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  paper_id uuid not null references dossiers.paper (id),
  user_id uuid not null references identity.app_user (id),
  name text not null,
  size bigint not null check (size > 0),
  received bigint not null default 0 check (received >= 0 and received <= size),
  declared_sha256 text check (declared_sha256 ~ '^[0-9a-f]{64}$'),
  state text not null default 'open' check (state in ('open', 'done', 'failed')),
  file_id uuid references dossiers.paper_file (id),
  created_at timestamptz not null default clock_timestamp(),
  touched_at timestamptz not null default clock_timestamp()
);
create index upload_open on dossiers.upload (touched_at) where state = 'open';
create index upload_dossier on dossiers.upload (dossier_id);
