-- Every file of a paper is known to the store with the same size and type.
-- examined
select count(*) from dossiers.paper_file
-- violating
select p.id as what, format('%s bytes, stored %s', p.size, coalesce(f.size::text, 'nowhere')) as why
  from dossiers.paper_file p left join platform.stored_file f on f.sha256 = p.sha256
 where f.sha256 is null or f.size <> p.size or f.media_type <> p.media_type
