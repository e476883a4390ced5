-- Support policy for products (chính sách hỗ trợ): resolutions and their lines, budgets, grants with acceptance and disbursement; model products.
create schema support;

create table support.resolution (
  id uuid primary key,
  number text not null,
  issued_on date not null,
  issuer text not null,
  title text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  version int not null default 1,
  created_at timestamptz not null,
  unique (issuer, number, issued_on)
);
create index resolution_recent on support.resolution (id desc);

-- What is supported, how much of it, and for whom: data of the resolution, which do not change.
create table support.policy_line (
  id uuid primary key,
  resolution_id uuid not null references support.resolution (id),
  position int not null check (position > 0),
  subject text not null check (subject in ('award', 'packaging', 'trace-stamps', 'machinery', 'promotion', 'certification', 'other')),
  title text not null,
  percent int check (percent between 1 and 100),
  ceiling bigint not null check (ceiling > 0),
  stars int[] not null default '{}',
  occasion text not null check (occasion in ('any', 'first', 'upgrade')),
  producer_kinds text[] not null default '{}',
  needs_acceptance boolean not null,
  repeatable boolean not null,
  unique (resolution_id, position),
  check (stars <@ array[3, 4, 5]),
  check (occasion = 'any' or stars <> '{}')
);
create trigger policy_line_append_only before update or delete on support.policy_line
  for each row execute function platform.refuse_change();

create table support.budget (
  id uuid primary key,
  year int not null check (year between 2018 and 2100),
  source text not null check (source in ('central', 'province', 'district', 'commune', 'other')),
  amount bigint not null check (amount >= 0),
  document_no text not null,
  document_on date not null,
  version int not null default 1,
  unique (year, source)
);

create table support.support_grant (
  id uuid primary key,
  line_id uuid not null references support.policy_line (id),
  resolution_id uuid not null references support.resolution (id),
  product_id uuid not null references producers.product (id),
  producer_id uuid not null references producers.producer (id),
  unit_id text not null references programme.unit (id),
  certificate_id uuid references certificates.certificate (id),
  product_name text not null,
  producer_name text not null,
  producer_kind text not null,
  stars int check (stars between 1 and 5),
  once boolean not null,
  needs_acceptance boolean not null,
  year int not null,
  source text not null,
  cost bigint check (cost > 0),
  ceiling bigint not null check (ceiling > 0),
  asked bigint not null check (asked > 0),
  proposed_by uuid not null references identity.app_user (id),
  proposed_at timestamptz not null,
  decided bigint check (decided > 0),
  decision_no text,
  decided_on date,
  decided_by uuid references identity.app_user (id),
  acceptance_no text,
  accepted_on date,
  acceptance_note text,
  paid bigint not null default 0 check (paid >= 0),
  recovered bigint not null default 0 check (recovered >= 0),
  recovery_no text,
  recovered_on date,
  state text not null default 'proposed'
    check (state in ('proposed', 'decided', 'accepted', 'paid', 'closed', 'cancelled', 'recovered')),
  version int not null default 1,
  check (asked <= ceiling),
  check (decided is null or decided <= ceiling),
  check (paid <= coalesce(decided, 0)),
  check (recovered <= paid),
  check (decided_by is null or decided_by <> proposed_by),
  check ((decided is null) = (decided_by is null) and (decided is null) = (decision_no is null) and (decided is null) = (decided_on is null)),
  check ((acceptance_no is null) = (accepted_on is null)),
  check (state in ('proposed', 'cancelled') or decided is not null),
  check (state in ('proposed', 'decided', 'cancelled') or not needs_acceptance or accepted_on is not null),
  check ((state = 'recovered') = (recovered > 0))
);
create index grant_recent on support.support_grant (id desc);
create index grant_producer on support.support_grant (producer_id, id desc);
create index grant_product on support.support_grant (product_id, id desc);
create index grant_unit on support.support_grant (unit_id, id desc);
create index grant_year on support.support_grant (year, resolution_id);
create index grant_state on support.support_grant (state, id desc);
create index grant_search on support.support_grant using gin (platform.fold(product_name || ' ' || producer_name) gin_trgm_ops);
-- One grant of a line for a product and its certificate, unless the line allows more.
create unique index grant_once on support.support_grant (line_id, product_id, coalesce(certificate_id, product_id))
  where once and state <> 'cancelled';

-- What was proposed stays; what was decided stays once it is; cancelled and recovered are final; nothing is deleted.
create function support.guard_grant() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'grants are kept' using errcode = 'insufficient_privilege'; end if;
  if old.state in ('cancelled', 'recovered')
     or to_jsonb(new) - array['decided', 'decision_no', 'decided_on', 'decided_by', 'acceptance_no', 'accepted_on', 'acceptance_note', 'paid',
                              'recovered', 'recovery_no', 'recovered_on', 'state', 'version']
        is distinct from
        to_jsonb(old) - array['decided', 'decision_no', 'decided_on', 'decided_by', 'acceptance_no', 'accepted_on', 'acceptance_note', 'paid',
                              'recovered', 'recovery_no', 'recovered_on', 'state', 'version']
     or (old.decided is not null and (new.decided, new.decision_no, new.decided_on, new.decided_by)
                                     is distinct from (old.decided, old.decision_no, old.decided_on, old.decided_by)) then
    raise exception 'grant % does not change', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger grant_guard before update or delete on support.support_grant for each row execute function support.guard_grant();

create table support.disbursement (
  id uuid primary key,
  grant_id uuid not null references support.support_grant (id),
  amount bigint not null check (amount > 0),
  paid_on date not null,
  voucher_no text not null,
  paid_by uuid not null references identity.app_user (id),
  at timestamptz not null,
  unique (grant_id, voucher_no)
);
create trigger disbursement_append_only before update or delete on support.disbursement
  for each row execute function platform.refuse_change();

-- Central and provincial model products (sản phẩm mô hình điểm).
create table support.model (
  id uuid primary key,
  level text not null check (level in ('central', 'province')),
  programme text not null,
  leader text not null,
  decision_no text not null,
  decided_on date not null,
  year_from int not null,
  year_to int not null check (year_to >= year_from),
  budget bigint check (budget > 0),
  result text,
  finished_on date,
  version int not null default 1,
  created_at timestamptz not null,
  check ((result is null) = (finished_on is null))
);
create index model_recent on support.model (id desc);

create table support.model_product (
  model_id uuid not null references support.model (id),
  product_id uuid not null references producers.product (id),
  producer_id uuid not null references producers.producer (id),
  primary key (model_id, product_id)
);
create index model_product_product on support.model_product (product_id);
create index model_product_producer on support.model_product (producer_id);

create table support.model_note (
  id uuid primary key,
  model_id uuid not null references support.model (id),
  noted_on date not null,
  text text not null,
  noted_by uuid not null references identity.app_user (id),
  at timestamptz not null
);
create index model_note_model on support.model_note (model_id, noted_on desc, id desc);
create trigger model_note_append_only before update or delete on support.model_note
  for each row execute function platform.refuse_change();
