-- The life of a certificate: holds that stop its clock, extensions until a reassessment's result, states with their reason.
alter table certificates.certificate
  add column dossier_id uuid references dossiers.dossier (id),
  add column procedure_id text references criteria.procedure (id),
  -- days before the end from which it counts as expiring, by the procedure it was issued under
  add column notice_days int check (notice_days >= 0),
  -- last day with the days of holds; infinity while the clock stands
  add column ends_on date,
  add column expiring_from date,
  -- last day of a life prolonged until a result
  add column extended_to date,
  add column state_since date,
  add column state_reason text,
  add column state_paper text,
  add column superseded_by uuid references certificates.certificate (id);

alter table certificates.certificate disable trigger certificate_guard;
update certificates.certificate c
   set dossier_id = i.dossier_id, procedure_id = f.procedure_id, state_since = c.issued_on, ends_on = c.valid_through,
       notice_days = coalesce((p.content -> 'reassessment' ->> 'openDaysBefore')::int, (p.content -> 'reassessment' ->> 'warnDaysBefore')::int, 0)
  from ranking.decision_item i join dossiers.dossier f on f.id = i.dossier_id join criteria.procedure p on p.id = f.procedure_id
 where i.decision_id = c.decision_id and i.case_id = c.case_id;
update certificates.certificate set expiring_from = ends_on - notice_days;
alter table certificates.certificate enable trigger certificate_guard;

alter table certificates.certificate
  alter column dossier_id set not null,
  alter column procedure_id set not null,
  alter column notice_days set not null,
  alter column ends_on set not null,
  alter column expiring_from set not null,
  alter column state_since set not null,
  add check (ends_on >= valid_through),
  add check ((state = 'superseded') = (superseded_by is not null)),
  add check (state in ('preparing', 'issued') or state_reason is not null);
create index certificate_ending on certificates.certificate (ends_on, id) where state in ('issued', 'suspended');
create index certificate_extended on certificates.certificate (extended_to) where extended_to is not null;
create index certificate_token_number on certificates.certificate (number_text);
create index certificate_code on certificates.certificate (product_code, id desc);

-- A hold by a document stops the clock from its first to its last day, both included; open while its end is not known.
create table certificates.hold_span (
  certificate_id uuid not null references certificates.certificate (id),
  hold_id uuid not null,
  from_on date not null,
  to_on date check (to_on >= from_on),
  reason text not null,
  primary key (certificate_id, hold_id)
);
create index hold_span_hold on certificates.hold_span (hold_id);
create function certificates.guard_hold() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'to_on' = to_jsonb(old) - 'to_on' and (old.to_on is null or new.to_on < old.to_on) then return new; end if;
  raise exception 'holds are kept' using errcode = 'insufficient_privilege';
end $$;
create trigger hold_span_guard before update or delete on certificates.hold_span
  for each row execute function certificates.guard_hold();

create or replace function certificates.guard_certificate() returns trigger language plpgsql as $$
declare movable constant text[] := array['state', 'file_sha256', 'version', 'ends_on', 'expiring_from', 'extended_to', 'state_since', 'state_reason', 'state_paper', 'superseded_by'];
begin
  if tg_op = 'DELETE' then raise exception 'certificates are kept' using errcode = 'insufficient_privilege'; end if;
  if to_jsonb(new) - movable is distinct from to_jsonb(old) - movable
     or (old.file_sha256 is not null and new.file_sha256 is distinct from old.file_sha256)
     or (old.state in ('withdrawn', 'superseded') and new.state <> old.state) then
    raise exception 'certificate % does not change', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

alter table certificates.certificate_event
  drop constraint certificate_event_kind_check,
  add constraint certificate_event_kind_check check (kind in ('numbered', 'issued', 'suspended', 'reinstated', 'withdrawn', 'superseded',
    'held', 'hold-ended', 'extended', 'extension-ended', 'expiring', 'expired', 'lapsed')),
  -- the paper that says so, as people quote it
  add column paper text,
  -- the day that an event by the clock belongs to
  add column on_day date;
create unique index certificate_event_by_clock on certificates.certificate_event (certificate_id, kind, on_day) where kind in ('expiring', 'expired');

-- What anyone is told today. Withdrawn, superseded and suspended by an event; the rest by the clock.
create function certificates.live_state(c certificates.certificate, today date) returns text language sql stable as $$
  select case
    when c.state = 'preparing' or c.file_sha256 is null then 'preparing'
    when c.state <> 'issued' then c.state
    when exists (select from certificates.hold_span h
                  where h.certificate_id = c.id and h.from_on <= today and (h.to_on is null or h.to_on >= today)) then 'held'
    when today <= c.ends_on then case when today >= c.expiring_from then 'expiring' else 'valid' end
    when today <= c.extended_to then 'extended'
    else 'expired'
  end
$$;

-- Decisions on the life of certificates: suspension, reinstatement, withdrawal, lapse. Two persons, as for recognition.
create table certificates.status_decision (
  id uuid primary key,
  kind text not null check (kind in ('suspension', 'reinstatement', 'withdrawal', 'lapse')),
  level text not null,
  unit_id text not null references programme.unit (id),
  issuing_body text not null,
  number text,
  decided_on date,
  state text not null default 'draft' check (state in ('draft', 'prepared', 'approved', 'published', 'cancelled')),
  drafted_by uuid not null references identity.app_user (id),
  drafted_at timestamptz not null,
  prepared_by uuid references identity.app_user (id),
  prepared_at timestamptz,
  approved_by uuid references identity.app_user (id),
  approved_at timestamptz,
  published_by uuid references identity.app_user (id),
  published_at timestamptz,
  content_sha256 text check (content_sha256 ~ '^[0-9a-f]{64}$'),
  version int not null default 1,
  check (approved_by is null or approved_by <> prepared_by),
  check (state not in ('prepared', 'approved', 'published') or (prepared_by is not null and prepared_at is not null)),
  check (state not in ('approved', 'published')
         or (approved_by is not null and approved_at is not null and content_sha256 is not null and number is not null and decided_on is not null)),
  check ((state = 'published') = (published_at is not null and published_by is not null))
);
create index status_decision_recent on certificates.status_decision (id desc);
create index status_decision_waiting on certificates.status_decision (state, id) where state in ('draft', 'prepared', 'approved');
create unique index status_decision_number on certificates.status_decision (issuing_body, number, (extract(year from decided_on))) where state <> 'cancelled';
create function certificates.guard_status_decision() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'decisions are kept' using errcode = 'insufficient_privilege'; end if;
  if old.state in ('published', 'cancelled') then raise exception 'decision % is final', old.id using errcode = 'insufficient_privilege'; end if;
  if old.content_sha256 is not null and new.state <> 'cancelled'
     and (new.content_sha256, new.number, new.decided_on, new.approved_by, new.prepared_by, new.kind)
         is distinct from (old.content_sha256, old.number, old.decided_on, old.approved_by, old.prepared_by, old.kind) then
    raise exception 'decision % is approved', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger status_decision_guard before update or delete on certificates.status_decision
  for each row execute function certificates.guard_status_decision();

create table certificates.status_decision_item (
  decision_id uuid not null references certificates.status_decision (id),
  certificate_id uuid not null references certificates.certificate (id),
  kind text not null,
  position int not null check (position > 0),
  ground text not null,
  explanation text not null check (explanation <> ''),
  -- the record that it rests on: an inspection, a reassessment
  source_id uuid,
  open boolean not null default true,
  primary key (decision_id, certificate_id)
);
-- A certificate stands in one open decision of a kind.
create unique index status_decision_item_open on certificates.status_decision_item (certificate_id, kind) where open;
create index status_decision_item_certificate on certificates.status_decision_item (certificate_id, decision_id);
create function certificates.guard_status_item() returns trigger language plpgsql as $$
declare holder text;
begin
  select state into holder from certificates.status_decision where id = coalesce(old.decision_id, new.decision_id);
  if tg_op in ('INSERT', 'DELETE') and holder = 'draft' then return coalesce(new, old); end if;
  if tg_op = 'UPDATE' and holder in ('published', 'cancelled') and to_jsonb(new) - 'open' = to_jsonb(old) - 'open' and not new.open then return new; end if;
  raise exception 'the list of decision % is closed', coalesce(old.decision_id, new.decision_id) using errcode = 'insufficient_privilege';
end $$;
create trigger status_decision_item_guard before insert or update or delete on certificates.status_decision_item
  for each row execute function certificates.guard_status_item();
