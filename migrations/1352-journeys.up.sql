-- The way of each product from idea to dossier, and those who fill in for a producer with its consent.
create schema journeys;

create index idea_product on ideas.idea (product_id) where product_id is not null;

-- Records of one way (hành trình): named by its product, or by its idea as long as there is no product yet.
create view journeys.record as
with idea as (
  select i.id, i.producer_id,
         coalesce(i.product_id,
                  (select d.product_id from plans.plan l join dossiers.dossier d on d.plan_id = l.id where l.idea_id = i.id order by d.id limit 1),
                  i.id) as journey_id
    from ideas.idea i)
select journey_id, producer_id, 'idea' as kind, id from idea
union all
select idea.journey_id, idea.producer_id, 'plan', l.id from plans.plan l join idea on idea.id = l.idea_id
union all
select p.id, p.producer_id, 'product', p.id from producers.product p
union all
select d.product_id, d.producer_id, 'dossier', d.id from dossiers.dossier d;

-- A mandate (ủy quyền làm thay): the producer's consent, taken up by who types its one-time code.
create table journeys.mandate (
  id uuid primary key,
  producer_id uuid not null references producers.producer (id),
  journey_id uuid,
  giver_id uuid not null references identity.app_user (id),
  helper_kind text not null check (helper_kind in ('commune-officer', 'youth-union', 'consultant')),
  helper_id uuid references identity.app_user (id),
  state text not null default 'offered' check (state in ('offered', 'active', 'revoked')),
  code_hash bytea not null unique check (length(code_hash) = 32),
  code_until timestamptz not null,
  valid_through date not null,
  taken_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null,
  check (state <> 'active' or (helper_id is not null and taken_at is not null)),
  check (helper_id is null or helper_id <> giver_id)
);
create index mandate_producer on journeys.mandate (producer_id, id desc);
create index mandate_helper on journeys.mandate (helper_id, id desc) where helper_id is not null;

-- Where somebody left off, so that any device of his goes on at the same field.
create table journeys.resume_point (
  user_id uuid not null references identity.app_user (id),
  record_id uuid not null,
  record_kind text not null check (record_kind in ('idea', 'plan', 'dossier', 'self-score')),
  field text not null check (length(field) between 1 and 120),
  at timestamptz not null,
  primary key (user_id, record_id, record_kind)
);

alter table platform.history add column on_behalf_of uuid;
alter table identity.session add column acting_mandate_id uuid references journeys.mandate (id);

-- Every act done under a mandate, with both names.
create table platform.mandated_act (
  seq bigint generated always as identity primary key,
  mandate_id uuid not null,
  actor_id uuid not null,
  on_behalf_of uuid not null,
  command text not null,
  request_id text not null,
  at timestamptz not null
);
create index mandated_act_of on platform.mandated_act (mandate_id, seq desc);
create trigger mandated_act_append_only before update or delete on platform.mandated_act
  for each row execute function platform.refuse_change();
create trigger mandated_act_no_truncate before truncate on platform.mandated_act
  for each statement execute function platform.refuse_change();
