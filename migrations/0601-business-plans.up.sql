-- Business plans (phương án sản xuất kinh doanh) with capital by source and year in whole đồng.
create schema plans;

create table plans.plan (
  id uuid primary key,
  idea_id uuid not null unique references ideas.idea (id),
  producer_id uuid not null references producers.producer (id),
  unit_id text not null references programme.unit (id),
  product_name text not null,
  first_year int not null check (first_year between 2018 and 2100),
  horizon_years int not null default 3 check (horizon_years between 1 and 10),
  sections jsonb not null default '{}',
  declared_total bigint not null default 0 check (declared_total >= 0),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'approved', 'refused')),
  submitted_at timestamptz,
  decided_at timestamptz,
  approved_on date,
  version int not null default 1,
  created_at timestamptz not null,
  check (state = 'draft' or submitted_at is not null),
  check ((state = 'approved') = (approved_on is not null))
);
create index plan_recent on plans.plan (id desc);
create index plan_unit on plans.plan (unit_id, id desc);
create index plan_producer on plans.plan (producer_id, id desc);
create index plan_search on plans.plan using gin (platform.fold(product_name) gin_trgm_ops);

create table plans.plan_capital (
  plan_id uuid not null references plans.plan (id),
  year int not null,
  source text not null check (source in ('owner', 'loan', 'state', 'other')),
  amount bigint not null check (amount >= 0),
  primary key (plan_id, year, source)
);

-- Second line behind the code: what has been sent always adds up. A draft is kept as typed.
create function plans.check_capital() returns trigger language plpgsql as $$
declare
  checked uuid;
begin
  if tg_table_name = 'plan' then checked := new.id;
  elsif tg_op = 'DELETE' then checked := old.plan_id;
  else checked := new.plan_id;
  end if;
  if exists (
    select 1 from plans.plan p
     where p.id = checked and p.state not in ('draft', 'returned')
       and p.declared_total <> coalesce((select sum(c.amount) from plans.plan_capital c where c.plan_id = p.id), 0)
  ) then
    raise exception 'capital of plan % does not add up to its total', checked using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger plan_capital_adds_up after insert or update on plans.plan
  deferrable initially deferred for each row execute function plans.check_capital();
create constraint trigger plan_capital_rows_add_up after insert or update or delete on plans.plan_capital
  deferrable initially deferred for each row execute function plans.check_capital();

create table plans.plan_comment (
  id uuid primary key,
  plan_id uuid not null references plans.plan (id),
  body text not null,
  author_id uuid not null references identity.app_user (id),
  at timestamptz not null
);
create index plan_comment_plan on plans.plan_comment (plan_id, at);
create trigger plan_comment_append_only before update or delete on plans.plan_comment
  for each row execute function platform.refuse_change();
