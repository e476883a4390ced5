-- Product ideas (phiếu đăng ký ý tưởng sản phẩm).
create schema ideas;

create table ideas.idea (
  id uuid primary key,
  producer_id uuid not null references producers.producer (id),
  unit_id text not null references programme.unit (id),
  product_id uuid references producers.product (id),
  product_name text not null,
  is_new_product boolean not null,
  sheet_no int not null check (sheet_no between 1 and 26),
  description text not null default '',
  core_value text not null default '',
  packing_unit text not null default '',
  raw_material text not null default '',
  material_source text not null default '',
  distinction text not null default '',
  help_needed text not null default '',
  district_no text,
  province_no text,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'selected', 'refused')),
  submitted_at timestamptz,
  decided_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null,
  check (state = 'draft' or submitted_at is not null),
  check (state not in ('selected', 'refused') or decided_at is not null)
);
create index idea_recent on ideas.idea (id desc);
create index idea_unit on ideas.idea (unit_id, id desc);
create index idea_producer on ideas.idea (producer_id, id desc);
create index idea_search on ideas.idea using gin (platform.fold(product_name) gin_trgm_ops);

-- Running numbers without gaps, one per numbering body and year.
create table ideas.number_counter (
  body text not null,
  year int not null,
  last int not null default 0,
  primary key (body, year)
);
create unique index idea_province_no on ideas.idea (province_no);
