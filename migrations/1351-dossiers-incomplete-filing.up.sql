-- A dossier filed although required parts were missing: what was missing, who said that it shall go in all the same, and when.
create table dossiers.incomplete_filing (
  dossier_id uuid not null,
  version_no int not null,
  missing jsonb not null check (jsonb_typeof(missing) = 'array' and jsonb_array_length(missing) > 0),
  confirmed_by uuid not null references identity.app_user (id),
  confirmed_at timestamptz not null,
  primary key (dossier_id, version_no),
  foreign key (dossier_id, version_no) references dossiers.dossier_version (dossier_id, number)
);
create trigger incomplete_filing_append_only before update or delete on dossiers.incomplete_filing
  for each row execute function platform.refuse_change();
create trigger incomplete_filing_no_truncate before truncate on dossiers.incomplete_filing
  for each statement execute function platform.refuse_change();
