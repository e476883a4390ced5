-- Producers (chủ thể), the people and organisations tied to them, and their products.
create schema producers;

create table producers.producer (
  id uuid primary key,
  kind text not null check (kind in ('household', 'cooperative-group', 'cooperative', 'company')),
  name text not null,
  tax_code text unique check (tax_code ~ '^[0-9]{10}(-[0-9]{3})?$'),
  unit_id text not null references programme.unit (id),
  address text not null default '',
  phone text check (phone ~ '^\+[0-9]{9,15}$'),
  email text,
  representative_name text not null,
  representative_identity_no text check (representative_identity_no ~ '^[0-9]{12}$'),
  representative_gender text check (representative_gender in ('female', 'male')),
  representative_is_minority boolean,
  representative_is_disabled boolean,
  version int not null default 1,
  created_at timestamptz not null
);
create index producer_unit on producers.producer (unit_id, id);
create index producer_search on producers.producer using gin (platform.fold(name) gin_trgm_ops);
create index producer_identity on producers.producer (representative_identity_no);

create table producers.related_party (
  id uuid primary key,
  producer_id uuid not null references producers.producer (id),
  relation text not null check (relation in ('owner', 'member', 'consultant', 'trainer', 'kin')),
  name text not null,
  identity_no text check (identity_no ~ '^[0-9]{12}$'),
  tax_code text check (tax_code ~ '^[0-9]{10}(-[0-9]{3})?$'),
  note text,
  check (identity_no is not null or tax_code is not null)
);
create index related_party_producer on producers.related_party (producer_id);

create table producers.product (
  id uuid primary key,
  producer_id uuid not null references producers.producer (id),
  name text not null,
  sheet_no int not null check (sheet_no between 1 and 26),
  description text not null default '',
  story text not null default '',
  image_sha256 text references platform.stored_file (sha256),
  state text not null default 'active' check (state in ('active', 'ended')),
  version int not null default 1,
  created_at timestamptz not null
);
create index product_producer on producers.product (producer_id, id);
create index product_search on producers.product using gin (platform.fold(name) gin_trgm_ops);
