-- The last day of a certificate is the printed one and one more for each day of its life that a hold covers; none while a hold runs on.
-- examined
select count(*) from certificates.certificate
-- violating
with held as (
  select h.certificate_id, count(distinct day) as days
    from certificates.hold_span h join certificates.certificate c on c.id = h.certificate_id
    cross join lateral generate_series(greatest(h.from_on, c.issued_on)::timestamp, least(h.to_on, c.ends_on)::timestamp, interval '1 day') day
   where h.to_on is not null and isfinite(c.ends_on) group by 1)
select c.id as what, format('ends %s, printed %s, %s days held', c.ends_on, c.valid_through, coalesce(h.days, 0)) as why
  from certificates.certificate c left join held h on h.certificate_id = c.id
 where case when isfinite(c.ends_on) then c.ends_on <> c.valid_through + coalesce(h.days, 0)::int or c.expiring_from <> c.ends_on - c.notice_days
            else not exists (select from certificates.hold_span o where o.certificate_id = c.id and o.to_on is null) end
