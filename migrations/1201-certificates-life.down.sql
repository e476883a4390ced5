drop table certificates.status_decision_item;
drop function certificates.guard_status_item();
drop table certificates.status_decision;
drop function certificates.guard_status_decision();
drop function certificates.live_state(certificates.certificate, date);
drop index certificates.certificate_event_by_clock;
alter table certificates.certificate_event drop column on_day, drop column paper;
alter table certificates.certificate_event disable trigger certificate_event_append_only;
delete from certificates.certificate_event
 where kind in ('held', 'hold-ended', 'extended', 'extension-ended', 'expiring', 'expired', 'lapsed');
alter table certificates.certificate_event enable trigger certificate_event_append_only;
alter table certificates.certificate_event
  drop constraint certificate_event_kind_check,
  add constraint certificate_event_kind_check check (kind in ('numbered', 'issued', 'suspended', 'reinstated', 'withdrawn', 'superseded'));
create or replace function certificates.guard_certificate() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'certificates are kept' using errcode = 'insufficient_privilege'; end if;
  if to_jsonb(new) - array['state', 'file_sha256', 'version'] is distinct from to_jsonb(old) - array['state', 'file_sha256', 'version']
     or (old.file_sha256 is not null and new.file_sha256 is distinct from old.file_sha256)
     or (old.state in ('withdrawn', 'superseded') and new.state <> old.state) then
    raise exception 'certificate % does not change', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
drop table certificates.hold_span;
drop function certificates.guard_hold();
drop index certificates.certificate_code;
drop index certificates.certificate_token_number;
alter table certificates.certificate
  drop column superseded_by, drop column state_paper, drop column state_reason, drop column state_since, drop column extended_to,
  drop column expiring_from, drop column ends_on, drop column notice_days, drop column procedure_id, drop column dossier_id;
