-- Administrative units with dates, the calendar of the office, and evaluation rounds with their deadlines.
create schema programme;

create table programme.unit (
  id text primary key check (id ~ '^[0-9]{2,5}-[0-9]{4}$'),
  code text not null check (code ~ '^[0-9]{2,5}$'),
  name text not null,
  kind text not null check (kind in ('province', 'district', 'commune')),
  parent_id text references programme.unit (id),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  check ((kind = 'province') = (parent_id is null)),
  exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index unit_parent on programme.unit (parent_id);
create index unit_search on programme.unit using gin (platform.fold(name) gin_trgm_ops);

-- What went where. part_only: the old unit was split, so its name alone does not decide the new one.
create table programme.unit_succession (
  from_unit_id text not null references programme.unit (id),
  to_unit_id text not null references programme.unit (id),
  part_only boolean not null default false,
  inferred boolean not null default false,
  effective_on date not null,
  primary key (from_unit_id, to_unit_id)
);
create index unit_succession_to on programme.unit_succession (to_unit_id);

-- Closure for access and lists: a unit, what lies below it, and everything that was merged into any of these.
create table programme.unit_scope (
  ancestor_id text not null references programme.unit (id),
  unit_id text not null references programme.unit (id),
  primary key (ancestor_id, unit_id)
);
create index unit_scope_unit on programme.unit_scope (unit_id, ancestor_id);

create function programme.rebuild_unit_scope() returns void language sql as $$
  delete from programme.unit_scope;
  insert into programme.unit_scope (ancestor_id, unit_id)
  with recursive step (ancestor_id, unit_id) as (
    select id, id from programme.unit
    union
    select step.ancestor_id, next.unit_id
      from step
      cross join lateral (
        select child.id from programme.unit child where child.parent_id = step.unit_id
        union all
        select s.from_unit_id from programme.unit_succession s where s.to_unit_id = step.unit_id
      ) next (unit_id)
  )
  select ancestor_id, unit_id from step;
$$;

-- Public holidays on working weekdays; Tết and Hùng Kings move with the lunar calendar, so the office keeps the table.
create table programme.holiday (
  day date primary key,
  name text not null
);

create table programme.round (
  id uuid primary key,
  year int not null check (year between 2018 and 2100),
  number int not null check (number between 1 and 20),
  name text not null,
  procedure_id text not null,
  state text not null default 'preparing' check (state in ('preparing', 'open', 'closed')),
  version int not null default 1,
  created_at timestamptz not null,
  unique (year, number)
);

-- Last day of a task at a level; the day itself still counts (Vietnamese time).
create table programme.round_deadline (
  round_id uuid not null references programme.round (id),
  level text not null,
  task text not null check (task in ('file', 'send-up', 'finish')),
  due_on date not null,
  primary key (round_id, level, task)
);
