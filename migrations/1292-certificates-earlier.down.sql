create or replace function certificates.live_state(c certificates.certificate, today date) returns text language sql stable as $$
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
drop trigger product_code_append_only on certificates.product_code;
create trigger product_code_append_only before update or delete on certificates.product_code
  for each row execute function platform.refuse_change();
drop function certificates.guard_code();
drop trigger certificate_event_append_only on certificates.certificate_event;
create trigger certificate_event_append_only before update or delete on certificates.certificate_event
  for each row execute function platform.refuse_change();
drop function certificates.guard_event();
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
alter table certificates.product_code drop column origin;
drop index certificates.certificate_sheet_whole;
drop index certificates.certificate_register_whole;
drop function certificates.whole(certificates.certificate);
alter table certificates.certificate
  drop constraint certificate_basis_check,
  drop constraint certificate_whole_check;
alter table certificates.certificate
  drop column origin,
  alter column dossier_id set not null,
  alter column number set not null,
  alter column case_id set not null,
  alter column decision_id set not null,
  add constraint certificate_check1 check (state = 'preparing' or file_sha256 is not null);
