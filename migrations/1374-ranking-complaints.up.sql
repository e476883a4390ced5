-- Complaints about a result: who, about what, until when it counts as in time, and the answer.
create table ranking.complaint (
  id uuid primary key,
  case_id uuid not null references evaluation.evaluation_case (id),
  dossier_id uuid not null,
  product_id uuid not null,
  producer_id uuid not null,
  unit_id text not null,
  product_name text not null,
  from_producer boolean not null,
  from_name text not null,
  document_number text,
  received_on date not null,
  scope text not null check (scope in ('criterion', 'evidence', 'procedure')),
  content text not null,
  last_day date, -- last day of the window; null while the result was not published
  is_late boolean not null,
  recorded_by uuid not null references identity.app_user (id),
  recorded_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'upheld', 'dismissed', 'withdrawn')),
  answer text,
  answered_by uuid references identity.app_user (id),
  answered_at timestamptz,
  version integer not null default 1,
  constraint complaint_answer_check check (
    (state in ('upheld', 'dismissed')) = (answer is not null and answered_by is not null and answered_at is not null)),
  constraint complaint_late_check check (is_late = (last_day is not null and received_on > last_day))
);
create index complaint_product on ranking.complaint (product_id);
create index complaint_case on ranking.complaint (case_id);
create index complaint_producer on ranking.complaint (producer_id);
create index complaint_unit on ranking.complaint (unit_id);
create index complaint_state on ranking.complaint (state, id);

-- What was complained about stays as it was written; only the answer is added, once.
create function ranking.keep_complaint() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'a complaint is not deleted' using errcode = 'restrict_violation'; end if;
  if old.state <> 'open' or (to_jsonb(new) - array['state', 'answer', 'answered_by', 'answered_at', 'version'])
     is distinct from (to_jsonb(old) - array['state', 'answer', 'answered_by', 'answered_at', 'version'])
  then raise exception 'a complaint keeps what it says' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
create trigger complaint_kept before update or delete on ranking.complaint for each row execute function ranking.keep_complaint();
