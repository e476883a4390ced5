-- Certificates issued on paper before this system and taken in from a register: no decision, case, dossier and file here.
alter table certificates.certificate
  add column origin text not null default 'decision' check (origin in ('decision', 'imported')),
  alter column decision_id drop not null,
  alter column case_id drop not null,
  alter column number drop not null,
  alter column dossier_id drop not null,
  drop constraint certificate_check1;
alter table certificates.certificate
  add constraint certificate_whole_check check (state = 'preparing' or file_sha256 is not null or origin = 'imported'),
  add constraint certificate_basis_check check (case when origin = 'decision'
    then decision_id is not null and case_id is not null and number is not null and dossier_id is not null
    else decision_id is null and case_id is null and number is null and dossier_id is null and file_sha256 is null and state <> 'preparing' end);
-- Shown to people: it has its file, or is one on paper that never had any here.
create function certificates.whole(c certificates.certificate) returns boolean language sql immutable as
$$ select c.file_sha256 is not null or c.origin = 'imported' $$;
create index certificate_register_whole on certificates.certificate (platform.fold(product_name), id) where file_sha256 is not null or origin = 'imported';
create index certificate_sheet_whole on certificates.certificate (((facts ->> 'sheetNo')::int), platform.fold(product_name), id) where file_sha256 is not null or origin = 'imported';

alter table certificates.product_code add column origin text not null default 'given' check (origin in ('given', 'imported'));

-- One taken in by mistake can be taken back as long as nothing happened to it.
create or replace function certificates.guard_certificate() returns trigger language plpgsql as $$
declare movable constant text[] := array['state', 'file_sha256', 'version', 'ends_on', 'expiring_from', 'extended_to', 'state_since', 'state_reason', 'state_paper', 'superseded_by'];
begin
  if tg_op = 'DELETE' then
    if old.origin = 'imported' and old.version = 1 then return old; end if;
    raise exception 'certificates are kept' using errcode = 'insufficient_privilege';
  end if;
  if to_jsonb(new) - movable is distinct from to_jsonb(old) - movable
     or (old.file_sha256 is not null and new.file_sha256 is distinct from old.file_sha256)
     or (old.state in ('withdrawn', 'superseded') and new.state <> old.state) then
    raise exception 'certificate % does not change', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
-- With it go the notes that it was taken in and what the clock noted; everything else that happened to it stays.
create function certificates.guard_event() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.kind in ('issued', 'expiring', 'expired')
     and exists (select from certificates.certificate c where c.id = old.certificate_id and c.origin = 'imported' and c.version = 1) then
    return old;
  end if;
  raise exception 'rows of %.% are append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;
drop trigger certificate_event_append_only on certificates.certificate_event;
create trigger certificate_event_append_only before update or delete on certificates.certificate_event
  for each row execute function certificates.guard_event();
create function certificates.guard_code() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.origin = 'imported'
     and not exists (select from certificates.certificate c where c.product_id = old.product_id) then
    return old;
  end if;
  raise exception 'rows of %.% are append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;
drop trigger product_code_append_only on certificates.product_code;
create trigger product_code_append_only before update or delete on certificates.product_code
  for each row execute function certificates.guard_code();

create or replace function certificates.live_state(c certificates.certificate, today date) returns text language sql stable as $$
  select case
    when c.state = 'preparing' or not certificates.whole(c) then 'preparing'
    when c.state <> 'issued' then c.state
    when exists (select from certificates.hold_span h
                  where h.certificate_id = c.id and h.from_on <= today and (h.to_on is null or h.to_on >= today)) then 'held'
    when today <= c.ends_on then case when today >= c.expiring_from then 'expiring' else 'valid' end
    when today <= c.extended_to then 'extended'
    else 'expired'
  end
$$;
