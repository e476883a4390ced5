-- A report is issued if and only if it is frozen; a corrected issue follows the one that it names; files are known to the store; the
-- sums of its tables are the sums of their rows.
-- examined
select count(*) from reporting.report where state = 'issued'
-- violating
select r.id as what, format('%s, frozen: %s', r.state, i.report_id is not null) as why
  from reporting.report r left join reporting.report_issue i on i.report_id = r.id where (r.state = 'issued') <> (i.report_id is not null)
union all
select r.id, format('replaces %s %s of issue %s', o.kind, o.period, o.issue_no)
  from reporting.report r join reporting.report o on o.id = r.replaces_id
 where o.state <> 'issued' or o.kind <> r.kind or o.period <> r.period or o.issue_no <> r.issue_no - 1
union all
select f.report_id, format('%s of %s bytes, stored %s', f.format, f.size, s.size)
  from reporting.report_file f join platform.stored_file s on s.sha256 = f.sha256 where s.size <> f.size
union all
select i.report_id, format('%s, column %s: total %s', a ->> 'no', t.place, t.cell)
  from reporting.report_issue i, jsonb_array_elements(i.content::jsonb -> 'annexes') a,
       jsonb_array_elements_text(a -> 'total') with ordinality as t (cell, place)
 where jsonb_typeof(a -> 'total') = 'array'
   and case when a -> 'columns' -> (t.place - 1)::int ->> 'indicator' is null then false
            else t.cell::numeric <> (select coalesce(sum((line -> 'cells' ->> (t.place - 1)::int)::numeric), 0) from jsonb_array_elements(a -> 'rows') line) end
