-- A photo of the day was sent on its day, is a file of its own point, and serves once; the newest that counts is the point's.
-- examined
select count(*) from sales.proof
-- violating
select r.id as what, format('of %s, sent at %s', r.day, r.at) as why from sales.proof r
 where r.day <> (r.at at time zone 'Asia/Ho_Chi_Minh')::date
union all
select r.id, 'another file' from sales.proof r
 where not exists (select from sales.file f where f.id = r.file_id and f.point_id = r.point_id and f.sha256 = r.sha256)
union all
select p.id, format('newest counted photo %s', p.last_proof_on) from sales.point p
 where p.last_proof_on is distinct from (select max(r.day) from sales.proof r where r.point_id = p.id and r.rejected_reason is null)
