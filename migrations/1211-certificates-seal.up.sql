-- Certificates of the keys that seal files; the keys themselves never enter the database.
create table certificates.seal_certificate (
  key_id text primary key check (key_id ~ '^[0-9a-f]{16}$'),
  certificate bytea not null,
  first_used_at timestamptz not null
);
create trigger seal_certificate_append_only before update or delete on certificates.seal_certificate
  for each row execute function platform.refuse_change();

-- Versions of a certificate's file that carry the authority's own signature: the issued bytes with signatures added behind them.
create table certificates.signed_file (
  id uuid primary key,
  certificate_id uuid not null references certificates.certificate (id),
  version_no int not null check (version_no > 0),
  sha256 text not null unique references platform.stored_file (sha256),
  size int not null check (size > 0),
  -- subject, issuer, serial number, validity, time said and authority check of each added signature, oldest first
  signatures jsonb not null check (jsonb_array_length(signatures) > 0),
  imported_by uuid not null references identity.app_user (id),
  imported_at timestamptz not null,
  request_id text not null,
  unique (certificate_id, version_no)
);
create trigger signed_file_append_only before update or delete on certificates.signed_file
  for each row execute function platform.refuse_change();
