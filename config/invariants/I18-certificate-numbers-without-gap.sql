-- Numbers of certificates run 1, 2, 3… per body and year, and the counter stands at the last one.
-- examined
select count(*) from certificates.certificate
-- violating
select coalesce(n.body, k.body) as what, format('year %s: counter %s, certificates %s, numbers %s to %s',
       coalesce(n.year, k.year), k.last, n.count, n.first, n.last) as why
  from (select body, year, count(distinct number) as count, min(number) as first, max(number) as last
          from certificates.certificate where origin = 'decision' group by body, year) n
  full join (select * from certificates.certificate_counter where body like 'certificate:%') k on k.body = n.body and k.year = n.year
 where n.last is distinct from n.count or n.first is distinct from case when n.count > 0 then 1 end
    or coalesce(k.last, 0) <> coalesce(n.last, 0)
