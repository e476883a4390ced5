-- Receipts of a round are numbered 1, 2, 3… without gap, and the counter stands at the last one.
-- examined
select count(*) from dossiers.dossier where receipt_no is not null
-- violating
with receipts as (
  select d.round_id, count(*) as count, array_agg(distinct d.receipt_no order by d.receipt_no) as numbers
    from dossiers.dossier d where d.receipt_no is not null group by d.round_id)
select coalesce(n.round_id, k.round_id) as what, format('counter %s, receipts %s', k.last, n.count) as why
  from receipts n full join dossiers.receipt_counter k on k.round_id = n.round_id
  left join programme.round r on r.id = coalesce(n.round_id, k.round_id)
 where coalesce(k.last, 0) <> coalesce(n.count, 0)
    or n.numbers is distinct from (select array_agg(format('HS-%s-%s-%s', r.year, r.number, lpad(i::text, 4, '0')) order by 1)
                                     from generate_series(1, nullif(k.last, 0)) as i)
