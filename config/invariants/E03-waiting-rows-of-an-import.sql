-- Rows wait only while an import is not settled; as many as it says, and as many of them faulty or to be looked at.
-- examined
select count(*) from exchange.import_batch
-- violating
select b.id as what, format('%s: says %s rows (%s faulty), %s wait (%s faulty)', b.state, b.rows, b.faulty_rows, count(r.row_no),
       count(*) filter (where r.faults <> '[]')) as why
  from exchange.import_batch b left join exchange.import_row r on r.batch_id = b.id and r.run_id = b.run_id
 where b.state <> 'uploaded'
 group by b.id
having case when b.state in ('committed', 'undone', 'discarded') then count(r.row_no) > 0
            else count(r.row_no) <> b.rows or count(*) filter (where r.faults <> '[]') <> b.faulty_rows
                 or count(*) filter (where r.warnings <> '[]') <> b.warned_rows end
