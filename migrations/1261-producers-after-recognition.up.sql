-- What a producer and a product gather over the years: changes of kind and name, consulting units, marks and codes with an expiry.

-- The kind, name and tax code of before: what was issued under them keeps them, and lists find the producer by them.
create table producers.kind_change (
  id uuid primary key,
  producer_id uuid not null references producers.producer (id),
  from_kind text not null check (from_kind in ('household', 'cooperative-group', 'cooperative', 'company')),
  to_kind text not null check (to_kind in ('household', 'cooperative-group', 'cooperative', 'company')),
  from_name text not null,
  to_name text not null,
  from_tax_code text,
  to_tax_code text,
  from_representative text not null,
  to_representative text not null,
  document_no text not null,
  document_on date not null,
  note text,
  changed_by uuid not null references identity.app_user (id),
  changed_at timestamptz not null,
  check ((from_kind, from_name, coalesce(from_tax_code, ''), from_representative)
         is distinct from (to_kind, to_name, coalesce(to_tax_code, ''), to_representative))
);
create index kind_change_producer on producers.kind_change (producer_id, id);
create index kind_change_search on producers.kind_change using gin (platform.fold(from_name) gin_trgm_ops);
create index kind_change_tax_code on producers.kind_change (from_tax_code) where from_tax_code is not null;
create trigger kind_change_append_only before update or delete on producers.kind_change
  for each row execute function platform.refuse_change();

create table producers.consulting_unit (
  id uuid primary key,
  name text not null,
  tax_code text unique check (tax_code ~ '^[0-9]{10}(-[0-9]{3})?$'),
  identity_no text unique check (identity_no ~ '^[0-9]{12}$'),
  address text not null,
  contact_name text,
  phone text check (phone ~ '^\+[0-9]{9,15}$'),
  email text,
  version int not null default 1,
  created_at timestamptz not null,
  check (tax_code is not null or identity_no is not null)
);
create index consulting_unit_search on producers.consulting_unit using gin (platform.fold(name) gin_trgm_ops);

-- Whom it advises, on which contract, from when to when.
create table producers.consultancy (
  id uuid primary key,
  consulting_unit_id uuid not null references producers.consulting_unit (id),
  producer_id uuid not null references producers.producer (id),
  product_id uuid references producers.product (id),
  contract_no text,
  from_on date not null,
  to_on date check (to_on >= from_on),
  note text,
  version int not null default 1,
  created_at timestamptz not null
);
create index consultancy_unit on producers.consultancy (consulting_unit_id, id desc);
create index consultancy_producer on producers.consultancy (producer_id, id);
create index consultancy_product on producers.consultancy (product_id) where product_id is not null;
create unique index consultancy_running on producers.consultancy (consulting_unit_id, producer_id, coalesce(product_id, producer_id)) where to_on is null;

create table producers.mark (
  id uuid primary key,
  product_id uuid not null references producers.product (id),
  producer_id uuid not null references producers.producer (id),
  kind text not null check (kind in ('trademark', 'collective-mark', 'certification-mark', 'geographical-indication', 'trace-code', 'gtin')),
  name text not null,
  number text not null,
  owner text not null,
  issuer text not null,
  issued_on date not null,
  expires_on date check (expires_on >= issued_on),
  file_sha256 text references platform.stored_file (sha256),
  file_name text,
  media_type text,
  ended_on date,
  ended_reason text,
  version int not null default 1,
  created_at timestamptz not null,
  check ((ended_on is null) = (ended_reason is null)),
  check ((file_sha256 is null) = (file_name is null) and (file_sha256 is null) = (media_type is null)),
  check (kind <> 'gtin' or number ~ '^([0-9]{8}|[0-9]{12,14})$')
);
create index mark_product on producers.mark (product_id, id);
create index mark_producer on producers.mark (producer_id, id);
create index mark_recent on producers.mark (id desc);
create index mark_expiry on producers.mark (expires_on, id) where ended_on is null and expires_on is not null;
create unique index mark_once on producers.mark (product_id, kind, number) where ended_on is null;
create index mark_search on producers.mark using gin (platform.fold(name || ' ' || number) gin_trgm_ops);

-- Which step of the ladder was told for which expiry; once each.
create table producers.mark_reminder (
  mark_id uuid not null references producers.mark (id),
  expires_on date not null,
  step int not null check (step >= 0),
  at timestamptz not null,
  primary key (mark_id, expires_on, step)
);
create trigger mark_reminder_append_only before update or delete on producers.mark_reminder
  for each row execute function platform.refuse_change();

-- Who looked at the personal facts of a representative, and what for (law 91/2025/QH15).
create table producers.personal_read (
  id uuid primary key,
  producer_id uuid not null references producers.producer (id),
  read_by uuid not null references identity.app_user (id),
  purpose text not null check (length(purpose) >= 5),
  at timestamptz not null
);
create index personal_read_producer on producers.personal_read (producer_id, id desc);
create trigger personal_read_append_only before update or delete on producers.personal_read
  for each row execute function platform.refuse_change();
