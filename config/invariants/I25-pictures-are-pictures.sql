-- A picture of the public page is stored as the kind of picture that it is sent as.
-- examined
select count(*) from certificates.certificate where file_sha256 is not null
-- violating
select p.id::text as what, 'stored as ' || coalesce(f.media_type, 'nothing') || ', sent as ' || p.media_type as why
  from certificates.product_picture p left join platform.stored_file f on f.sha256 = p.sha256
 where f.media_type is distinct from p.media_type
