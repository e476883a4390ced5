-- A committed import has made at least one record for each of its rows and as many as it says; every other but an undone one has made none.
-- examined
select count(*) from exchange.import_batch
-- violating
select b.id as what, format('%s: %s rows, says %s records, has %s of %s rows', b.state, b.rows, b.made, count(r.seq), count(distinct r.row_no)) as why
  from exchange.import_batch b left join exchange.import_record r on r.batch_id = b.id
 group by b.id
having case when b.state in ('committed', 'undone') then count(r.seq) <> b.made or count(distinct r.row_no) <> b.rows or b.settled_by is null
            else count(r.seq) > 0 or b.made > 0 end
