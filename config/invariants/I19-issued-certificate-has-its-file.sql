-- A certificate that is shown has its PDF, unless it came on paper from an older register: state, file and the event of its issue go together.
-- examined
select count(*) from certificates.certificate
-- violating
select c.id as what, format('state %s, file %s', c.state, coalesce(c.file_sha256, 'none')) as why
  from certificates.certificate c
 where (c.state = 'preparing') = certificates.whole(c) or (c.origin = 'imported') <> (c.decision_id is null) or (c.origin = 'imported' and c.file_sha256 is not null)
    or certificates.whole(c) <> exists (select from certificates.certificate_event e where e.certificate_id = c.id and e.kind = 'issued')
    or (c.file_sha256 is not null
        and not exists (select from platform.stored_file f where f.sha256 = c.file_sha256 and f.media_type = 'application/pdf'))
