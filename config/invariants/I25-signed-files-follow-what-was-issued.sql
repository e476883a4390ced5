-- Versions with the authority's signature are numbered from 1 without gap, belong to a certificate with its own file, are another file than
-- it, are larger, and were taken in after the issue.
-- examined
select count(*) from certificates.certificate where file_sha256 is not null
-- violating
select s.certificate_id::text as what, 'version ' || s.version_no || ' does not follow what was issued' as why
  from (select s.*, row_number() over (partition by s.certificate_id order by s.version_no) as place from certificates.signed_file s) s
  join certificates.certificate c on c.id = s.certificate_id
  left join platform.stored_file issued on issued.sha256 = c.file_sha256
  left join platform.stored_file own on own.sha256 = s.sha256
 where s.version_no <> s.place or c.file_sha256 is null or c.file_sha256 = s.sha256 or own.size is distinct from s.size
    or own.size <= issued.size or s.imported_at < c.issued_at
