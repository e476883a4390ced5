-- An archive is of a closed round; ready, it has its file in the books under its own hash, made by a known key, and is not past its day by more than two days.
-- examined
select count(*) from exchange.round_archive
-- violating
select a.id as what, format('%s of the round %s (%s), kept until %s, file %s', a.state, r.name, r.state, a.expires_on, coalesce(a.stored_sha256, 'none')) as why
  from exchange.round_archive a
  join programme.round r on r.id = a.round_id
  left join platform.stored_file f on f.sha256 = a.stored_sha256
 where r.state <> 'closed'
    or (a.state = 'ready' and (f.sha256 is null or f.size <> a.size or a.stored_sha256 <> a.sha256 or a.expires_on < platform.today() - 2
        or not exists (select from certificates.verify_key k where k.key_id = a.key_id)))
    or (a.state <> 'ready' and a.stored_sha256 is not null)
