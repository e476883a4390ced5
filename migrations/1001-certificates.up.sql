-- Certificates: numbers without gaps, immutable product codes, tokens that anyone can verify.
create schema certificates;

-- Running numbers without gaps, one row per numbering body and year: 'certificate:<unit>' and 'product-code:<unit>'.
create table certificates.certificate_counter (
  body text not null,
  year int not null,
  last int not null check (last >= 0),
  primary key (body, year)
);

-- A product keeps the code it was first given, whatever becomes of its unit.
create table certificates.product_code (
  product_id uuid primary key references producers.product (id),
  code text not null,
  -- a format without the year counts anew each year all the same
  year int not null,
  procedure_id text not null,
  given_at timestamptz not null,
  unique (code, year)
);
create trigger product_code_append_only before update or delete on certificates.product_code
  for each row execute function platform.refuse_change();

-- Public halves of the signing keys; the private ones never enter the database.
create table certificates.verify_key (
  key_id text primary key check (key_id ~ '^[0-9a-f]{8}$'),
  public_key bytea not null,
  first_used_at timestamptz not null
);
create trigger verify_key_append_only before update or delete on certificates.verify_key
  for each row execute function platform.refuse_change();

create table certificates.certificate (
  id uuid primary key,
  decision_id uuid not null references ranking.decision (id),
  case_id uuid not null,
  product_id uuid not null references producers.product (id),
  producer_id uuid not null references producers.producer (id),
  unit_id text not null references programme.unit (id),
  body text not null,
  year int not null,
  number int not null check (number > 0),
  number_text text not null,
  product_code text not null,
  stars int not null check (stars between 1 and 5),
  facts jsonb not null,
  product_name text not null,
  issued_at timestamptz not null,
  issued_on date not null,
  valid_through date not null check (valid_through > issued_on),
  verify_token text not null unique,
  key_id text not null references certificates.verify_key (key_id),
  state text not null default 'preparing' check (state in ('preparing', 'issued', 'suspended', 'withdrawn', 'superseded')),
  file_sha256 text references platform.stored_file (sha256),
  version int not null default 1,
  unique (decision_id, product_id),
  unique (body, year, number),
  unique (body, number_text),
  foreign key (decision_id, case_id) references ranking.decision_item (decision_id, case_id),
  check (state = 'preparing' or file_sha256 is not null)
);
create index certificate_recent on certificates.certificate (id desc);
create index certificate_producer on certificates.certificate (producer_id, id desc);
create index certificate_unit on certificates.certificate (unit_id, id desc);
create index certificate_product on certificates.certificate (product_id);
create index certificate_register on certificates.certificate (platform.fold(product_name), id) where file_sha256 is not null;
create index certificate_search on certificates.certificate using gin (platform.fold(product_name) gin_trgm_ops);
create index certificate_unrendered on certificates.certificate (id) where file_sha256 is null;

-- Of a certificate only the state and, once, the file may change; withdrawn is final; nothing is deleted.
create function certificates.guard_certificate() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'certificates are kept' using errcode = 'insufficient_privilege'; end if;
  if to_jsonb(new) - array['state', 'file_sha256', 'version'] is distinct from to_jsonb(old) - array['state', 'file_sha256', 'version']
     or (old.file_sha256 is not null and new.file_sha256 is distinct from old.file_sha256)
     or (old.state in ('withdrawn', 'superseded') and new.state <> old.state) then
    raise exception 'certificate % does not change', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger certificate_guard before update or delete on certificates.certificate
  for each row execute function certificates.guard_certificate();

create table certificates.certificate_event (
  id uuid primary key,
  certificate_id uuid not null references certificates.certificate (id),
  kind text not null check (kind in ('numbered', 'issued', 'suspended', 'reinstated', 'withdrawn', 'superseded')),
  reason text,
  at timestamptz not null
);
create index certificate_event_of on certificates.certificate_event (certificate_id, id);
create unique index certificate_event_once on certificates.certificate_event (certificate_id, kind) where kind in ('numbered', 'issued', 'withdrawn', 'superseded');
create trigger certificate_event_append_only before update or delete on certificates.certificate_event
  for each row execute function platform.refuse_change();
