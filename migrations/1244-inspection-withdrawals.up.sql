-- Withdrawal of a certificate (thu hồi): from the conclusion, over the hearing of the producer, to the decision.
create table inspection.withdrawal_case (
  id uuid primary key,
  certificate_id uuid not null references certificates.certificate (id),
  product_id uuid not null references producers.product (id),
  producer_id uuid not null references producers.producer (id),
  unit_id text not null references programme.unit (id),
  product_name text not null,
  stars int not null check (stars between 1 and 5),
  ground text not null check (ground in ('untrue-papers', 'criteria-not-met', 'legal-breach', 'mark-misuse', 'production-ended', 'authority-conclusion')),
  explanation text not null,
  inspection_id uuid references inspection.inspection (id),
  -- the conclusion of an authority, or the commune's confirmation: the clock begins with its day
  authority text not null,
  conclusion_number text not null,
  concluded_on date not null,
  conclusion_sha256 text references platform.stored_file (sha256),
  decide_by date not null check (decide_by > concluded_on),
  explain_until date not null,
  producer_explanation text,
  explained_at timestamptz,
  ministry_number text,
  ministry_on date,
  status_decision_id uuid,
  state text not null default 'hearing' check (state in ('hearing', 'proposed', 'decided', 'dropped')),
  opened_by uuid not null references identity.app_user (id),
  opened_at timestamptz not null,
  version int not null default 1,
  check ((producer_explanation is null) = (explained_at is null)),
  check ((ministry_number is null) = (ministry_on is null)),
  check (state not in ('proposed', 'decided') or status_decision_id is not null),
  check (state not in ('proposed', 'decided') or stars < 5 or ministry_number is not null)
);
create index withdrawal_recent on inspection.withdrawal_case (id desc);
create index withdrawal_clock on inspection.withdrawal_case (decide_by) where state in ('hearing', 'proposed');
create index withdrawal_producer on inspection.withdrawal_case (producer_id, id desc);
create unique index withdrawal_once on inspection.withdrawal_case (certificate_id) where state in ('hearing', 'proposed');

create function inspection.guard_withdrawal() returns trigger language plpgsql as $$
declare moving text[] := array['state', 'version', 'producer_explanation', 'explained_at', 'ministry_number', 'ministry_on',
                               'status_decision_id', 'conclusion_sha256'];
begin
  if tg_op = 'DELETE' then raise exception 'withdrawal cases are kept' using errcode = 'insufficient_privilege'; end if;
  if to_jsonb(new) - moving is distinct from to_jsonb(old) - moving or old.state in ('decided', 'dropped')
     or (old.producer_explanation is not null and new.producer_explanation is distinct from old.producer_explanation) then
    raise exception 'withdrawal case % does not change', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger withdrawal_guard before update or delete on inspection.withdrawal_case
  for each row execute function inspection.guard_withdrawal();
