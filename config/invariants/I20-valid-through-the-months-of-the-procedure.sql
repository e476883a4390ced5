-- The last valid day lies so many calendar months after the day of issue as the procedure says, or one day before that.
-- examined
select count(*) from certificates.certificate
-- violating
select c.id as what, format('issued %s, valid through %s', c.issued_on, c.valid_through) as why
  from certificates.certificate c
  left join criteria.procedure p on p.id = c.facts ->> 'procedureId'
  cross join lateral (
    select (c.issued_on + make_interval(months => (p.content -> 'certificate' ->> 'months')::int))::date as anniversary) due
 where c.origin = 'decision' and (due.anniversary is null or c.valid_through not in (due.anniversary, due.anniversary - 1))
