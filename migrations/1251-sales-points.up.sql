-- Points that present and sell OCOP products (điểm giới thiệu và bán sản phẩm OCOP), kept by the trade department.
create schema sales;

-- The regulation (quy định) with its limits as data: {key: {value, basis, source}}. A point is judged by the one of the day.
create table sales.regulation (
  id uuid primary key,
  title text not null,
  number text,
  issuing_body text not null,
  state text not null default 'draft' check (state in ('draft', 'reviewed', 'issued', 'in-force', 'replaced', 'dropped')),
  limits jsonb not null,
  reviewed_on date,
  review_number text,
  issued_on date,
  in_force_from date,
  in_force_to date,
  created_at timestamptz not null,
  version int not null default 1,
  check (state not in ('issued', 'in-force', 'replaced') or (issued_on is not null and in_force_from is not null)),
  check ((state = 'replaced') = (in_force_to is not null)),
  check (in_force_to is null or in_force_to >= in_force_from - 1),
  -- no day has two regulations
  constraint regulation_one_a_day exclude using gist
    (daterange(in_force_from, in_force_to, '[]') with &&) where (state in ('in-force', 'replaced') and (in_force_to is null or in_force_to >= in_force_from))
);
create index regulation_recent on sales.regulation (id desc);

-- What has been issued keeps its limits.
create function sales.guard_regulation() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'regulations are kept' using errcode = 'insufficient_privilege'; end if;
  if old.state <> 'draft' and (new.limits, new.title) is distinct from (old.limits, old.title) then
    raise exception 'regulation % is no draft any more', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger regulation_guard before update or delete on sales.regulation for each row execute function sales.guard_regulation();

create table sales.point (
  id uuid primary key,
  code text not null unique check (code ~ '^[2-9a-hjkmnp-z]{12}$'),
  name text not null,
  kind text not null check (kind in ('centre', 'shop', 'stall', 'corner', 'booth')),
  place_kind text not null check (place_kind in ('station', 'highway', 'market', 'tourism', 'craft-village', 'service', 'fair', 'post-office')),
  area_m2 int not null check (area_m2 between 1 and 100000),
  address text not null,
  unit_id text not null references programme.unit (id),
  lat numeric(9, 6) check (lat between -90 and 90),
  lon numeric(9, 6) check (lon between -180 and 180),
  operator_name text not null,
  contact_name text not null,
  contact_phone text not null,
  state text not null default 'registered' check (state in ('registered', 'surveyed', 'recognised', 'suspended', 'revoked', 'closed')),
  registered_on date not null,
  regulation_id uuid not null references sales.regulation (id),
  due_on date,
  recognised_on date,
  recognised_through date,
  published_on date,
  state_since date not null,
  -- what the last check of the goods said, and since when it has not been right
  goods_verdict text not null default 'none' check (goods_verdict in ('none', 'right', 'warned', 'breach')),
  goods_wrong_since date,
  last_inspected_on date,
  last_proof_on date,
  created_at timestamptz not null,
  version int not null default 1,
  check ((lat is null) = (lon is null)),
  check ((goods_verdict in ('warned', 'breach')) = (goods_wrong_since is not null)),
  check (state not in ('recognised', 'suspended', 'revoked') or recognised_on is not null),
  check (published_on is null or recognised_on is not null)
);
create index point_recent on sales.point (id desc);
create index point_state on sales.point (state, id desc);
create index point_unit on sales.point (unit_id, id desc);
create index point_search on sales.point using gin (platform.fold(name || ' ' || address || ' ' || operator_name) gin_trgm_ops);
create index point_public on sales.point (platform.fold(name), id) where state = 'recognised' and published_on is not null;

-- Files of a point: application, papers, photos. Bytes first, row second; the id comes from the sender.
create table sales.file (
  id uuid primary key,
  point_id uuid not null references sales.point (id),
  sha256 text not null references platform.stored_file (sha256),
  name text not null,
  size bigint not null,
  media_type text not null,
  added_by uuid not null references identity.app_user (id),
  added_at timestamptz not null
);
create index file_of_point on sales.file (point_id, id desc);
create trigger file_append_only before update or delete on sales.file for each row execute function platform.refuse_change();

create table sales.point_paper (
  id uuid primary key,
  point_id uuid not null references sales.point (id),
  kind text not null check (kind in ('application', 'business-licence', 'lease', 'food-safety', 'invoices', 'trained-seller', 'prices', 'name-board', 'photo', 'other')),
  title text not null,
  number text,
  issuer text,
  issued_on date,
  expires_on date,
  file_id uuid references sales.file (id),
  added_by uuid not null references identity.app_user (id),
  added_at timestamptz not null,
  retired_at timestamptz,
  retired_reason text,
  check ((retired_at is null) = (retired_reason is null))
);
create index paper_of_point on sales.point_paper (point_id, id);
create index paper_expiry on sales.point_paper (expires_on) where retired_at is null and expires_on is not null;

create table sales.survey (
  id uuid primary key,
  point_id uuid not null references sales.point (id),
  surveyed_on date not null,
  members text not null,
  area_m2 int not null check (area_m2 between 1 and 100000),
  checklist jsonb not null,
  passed boolean not null,
  note text,
  file_ids uuid[] not null default '{}',
  surveyed_by uuid not null references identity.app_user (id),
  at timestamptz not null
);
create index survey_of_point on sales.survey (point_id, id desc);
create trigger survey_append_only before update or delete on sales.survey for each row execute function platform.refuse_change();

-- Decisions on a point: each with number and day, each behind one change of its state.
create table sales.point_decision (
  id uuid primary key,
  point_id uuid not null references sales.point (id),
  kind text not null check (kind in ('recognition', 'renewal', 'suspension', 'reinstatement', 'revocation', 'closure')),
  number text not null,
  decided_on date not null,
  ground text,
  reason text,
  at timestamptz not null,
  decided_by uuid not null references identity.app_user (id)
);
create index decision_of_point on sales.point_decision (point_id, id);
create unique index point_decision_number on sales.point_decision (number, (extract(year from decided_on)), kind, point_id);
create trigger point_decision_append_only before update or delete on sales.point_decision for each row execute function platform.refuse_change();

-- The goods of a point: each list is kept, the newest counts.
create table sales.stock_list (
  id uuid primary key,
  point_id uuid not null references sales.point (id),
  taken_on date not null,
  other_items int not null check (other_items between 0 and 100000),
  taken_by uuid not null references identity.app_user (id),
  at timestamptz not null
);
create index stock_list_of_point on sales.stock_list (point_id, id desc);
create trigger stock_list_append_only before update or delete on sales.stock_list for each row execute function platform.refuse_change();
create table sales.stock_item (
  list_id uuid not null references sales.stock_list (id),
  position int not null check (position > 0),
  product_id uuid not null references producers.product (id),
  certificate_id uuid,
  product_name text not null,
  producer_name text not null,
  primary key (list_id, position),
  unique (list_id, product_id)
);
create index stock_item_product on sales.stock_item (product_id);
create trigger stock_item_append_only before update or delete on sales.stock_item for each row execute function platform.refuse_change();

create table sales.goods_check (
  id uuid primary key,
  point_id uuid not null references sales.point (id),
  checked_on date not null,
  cause text not null check (cause in ('nightly', 'stock-list', 'certificate')),
  counted int not null,
  total int not null,
  faults jsonb not null,
  verdict text not null check (verdict in ('right', 'warned', 'breach')),
  regulation_id uuid not null references sales.regulation (id),
  at timestamptz not null,
  check (counted <= total)
);
create index goods_check_of_point on sales.goods_check (point_id, id desc);
create unique index goods_check_nightly on sales.goods_check (point_id, checked_on) where cause = 'nightly';
create trigger goods_check_append_only before update or delete on sales.goods_check for each row execute function platform.refuse_change();

-- Proof of life: a photo of the day with the day's code in it. A photo serves once, anywhere.
create table sales.proof (
  id uuid primary key,
  point_id uuid not null references sales.point (id),
  day date not null,
  code text not null,
  file_id uuid not null references sales.file (id),
  sha256 text not null,
  sent_by uuid not null references identity.app_user (id),
  at timestamptz not null,
  rejected_reason text,
  rejected_by uuid references identity.app_user (id),
  check ((rejected_reason is null) = (rejected_by is null))
);
create index proof_of_point on sales.proof (point_id, id desc);
create unique index proof_photo on sales.proof (sha256);

create table sales.inspection (
  id uuid primary key,
  point_id uuid not null references sales.point (id),
  kind text not null check (kind in ('periodic', 'unannounced', 're-inspection', 'shelf-check')),
  inspected_on date not null,
  members text not null,
  checklist jsonb not null,
  note text,
  file_ids uuid[] not null default '{}',
  result text not null check (result in ('clean', 'violations')),
  summary jsonb not null,
  regulation_id uuid not null references sales.regulation (id),
  inspected_by uuid not null references identity.app_user (id),
  at timestamptz not null
);
create index inspection_of_point on sales.inspection (point_id, id desc);
create trigger inspection_append_only before update or delete on sales.inspection for each row execute function platform.refuse_change();
create table sales.scan (
  inspection_id uuid not null references sales.inspection (id),
  position int not null check (position > 0),
  text text not null,
  scanned_at timestamptz not null,
  judged_on date not null,
  certificate_id uuid,
  product_name text,
  verdict text not null check (verdict in ('valid', 'expired', 'suspended', 'withdrawn', 'superseded', 'below-floor', 'unknown')),
  primary key (inspection_id, position)
);
create trigger scan_append_only before update or delete on sales.scan for each row execute function platform.refuse_change();

-- A warning with its remedy date: the first rung of the ladder.
create table sales.warning (
  id uuid primary key,
  point_id uuid not null references sales.point (id),
  inspection_id uuid not null unique references sales.inspection (id),
  state text not null default 'open' check (state in ('open', 'remedied', 'escalated')),
  violations jsonb not null,
  issued_on date not null,
  remedy_by date not null check (remedy_by >= issued_on),
  closed_on date,
  version int not null default 1,
  check ((state = 'remedied') = (closed_on is not null))
);
create index warning_of_point on sales.warning (point_id, id desc);
create index warning_running on sales.warning (remedy_by) where state <> 'remedied';

create table sales.support (
  id uuid primary key,
  point_id uuid not null references sales.point (id),
  policy text not null,
  cost bigint not null check (cost > 0),
  amount bigint not null check (amount > 0 and amount <= cost),
  state text not null default 'granted' check (state in ('granted', 'paid', 'recovering', 'recovered', 'waived', 'cancelled')),
  granted_on date not null,
  acceptance_number text,
  accepted_on date,
  acceptance_file_id uuid references sales.file (id),
  paid_on date,
  open_until date,
  recover_amount bigint check (recover_amount > 0 and recover_amount <= amount),
  settled_on date,
  regulation_id uuid not null references sales.regulation (id),
  version int not null default 1,
  -- paid only after the acceptance record
  check ((state in ('paid', 'recovering', 'recovered', 'waived')) = (paid_on is not null)),
  check (paid_on is null or (accepted_on is not null and paid_on >= accepted_on and acceptance_number is not null and open_until is not null)),
  check ((state in ('recovering', 'recovered', 'waived')) = (recover_amount is not null))
);
create index support_of_point on sales.support (point_id, id);

create table sales.report (
  id uuid primary key,
  point_id uuid not null references sales.point (id),
  period_from date not null,
  period_to date not null check (period_to > period_from),
  revenue bigint not null check (revenue >= 0),
  customers int not null check (customers >= 0),
  items_sold int not null check (items_sold >= 0),
  problems text,
  sent_by uuid not null references identity.app_user (id),
  at timestamptz not null
);
create index report_of_point on sales.report (point_id, period_from, id desc);
create trigger report_append_only before update or delete on sales.report for each row execute function platform.refuse_change();

-- What a point has been reminded of: once each.
create table sales.reminder (
  point_id uuid not null references sales.point (id),
  kind text not null check (kind in ('proof', 'report', 'papers', 'inspection')),
  key text not null,
  at timestamptz not null,
  primary key (point_id, kind, key)
);
create trigger reminder_append_only before update or delete on sales.reminder for each row execute function platform.refuse_change();
