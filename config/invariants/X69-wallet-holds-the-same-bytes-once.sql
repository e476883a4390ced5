-- What came into a wallet by upload has the hash that the device computed, stands at a paper of that wallet, and no bytes came in twice.
-- examined
select count(*) from dossiers.upload where producer_id is not null and state = 'done' and file_id is not null
-- violating
select u.id::text as what, format('declared %s, stored %s', u.declared_sha256, f.sha256) as why
  from dossiers.upload u join dossiers.paper_file f on f.id = u.file_id
 where u.producer_id is not null and u.state = 'done' and f.sha256 <> u.declared_sha256
union all
select u.id::text, 'the file stands in the wallet of another producer'
  from dossiers.upload u join dossiers.paper_file f on f.id = u.file_id join dossiers.paper p on p.id = f.paper_id
 where u.producer_id is not null and p.producer_id <> u.producer_id
union all
select min(u.producer_id::text) || ' ' || u.declared_sha256, format('%s files with the same bytes', count(distinct u.file_id))
  from dossiers.upload u where u.producer_id is not null and u.file_id is not null
 group by u.producer_id, u.declared_sha256 having count(distinct u.file_id) > 1
