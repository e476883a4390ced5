-- Other systems that are told of public facts: who, of what, and what became of each telling. No secret stands here: it is derived.
create table exchange.webhook (
  id uuid primary key,
  name text not null,
  url text not null check (url ~ '^https?://'),
  topics text[] not null check (cardinality(topics) > 0),
  -- grows when the secret is renewed; the secret is derived from it
  secret_no int not null default 1 check (secret_no > 0),
  state text not null default 'active' check (state in ('active', 'paused', 'disabled', 'ended')),
  -- attempts in a row that failed
  failures int not null default 0 check (failures >= 0),
  created_by uuid not null references identity.app_user (id),
  created_at timestamptz not null,
  version int not null default 1
);

create table exchange.webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references exchange.webhook (id),
  event_id uuid not null,
  topic text not null,
  -- exactly the bytes that are signed and sent, each time the same
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts int not null default 0 check (attempts >= 0),
  claimed_until timestamptz,
  next_at timestamptz,
  created_at timestamptz not null,
  settled_at timestamptz,
  -- sent again by hand
  resend_of uuid references exchange.webhook_delivery (id),
  resent_by uuid references identity.app_user (id),
  check ((state = 'waiting') = (settled_at is null)),
  check ((resend_of is null) = (resent_by is null))
);
create unique index webhook_delivery_once on exchange.webhook_delivery (webhook_id, event_id) where resend_of is null;
create index webhook_delivery_recent on exchange.webhook_delivery (webhook_id, id desc);
create index webhook_delivery_waiting on exchange.webhook_delivery (webhook_id) where state = 'waiting';
create function exchange.guard_delivery() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'waiting'
     or (new.webhook_id, new.event_id, new.topic, new.body, new.created_at, new.resend_of, new.resent_by)
        is distinct from (old.webhook_id, old.event_id, old.topic, old.body, old.created_at, old.resend_of, old.resent_by) then
    raise exception 'delivery % does not change', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger webhook_delivery_guard before update or delete on exchange.webhook_delivery
  for each row execute function exchange.guard_delivery();

create table exchange.webhook_attempt (
  delivery_id uuid not null references exchange.webhook_delivery (id),
  no int not null check (no > 0),
  at timestamptz not null,
  -- answer of the other side; null when none came
  status int check (status between 100 and 599),
  fault text,
  took_ms int not null check (took_ms >= 0),
  primary key (delivery_id, no),
  check (case when status between 200 and 299 then fault is null else fault is not null end)
);
create trigger webhook_attempt_append_only before update or delete on exchange.webhook_attempt
  for each row execute function platform.refuse_change();
