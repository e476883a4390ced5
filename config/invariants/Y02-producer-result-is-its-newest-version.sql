-- The yearly result of a producer says what its newest version says, and has every version from the first on.
-- examined
select count(*) from activities.producer_result
-- violating
select x.id as what, format('version %s, %s kept', x.version, count(r.version)) as why
  from activities.producer_result x left join activities.revision r on r.record_id = x.id group by x.id
having count(r.version) <> x.version or max(r.version) is distinct from x.version
union all
select x.id, format('says %s, %s, %s', x.revenue, x.profit, x.jobs)
  from activities.producer_result x join activities.revision r on r.record_id = x.id and r.version = x.version
 where (r.facts ->> 'revenue')::bigint <> x.revenue or (r.facts ->> 'profit')::bigint <> x.profit or (r.facts ->> 'jobs')::int <> x.jobs
    or (r.facts ->> 'exportValue')::bigint <> x.export_value or (r.facts ->> 'sellsOnline')::boolean <> x.sells_online
