-- An entry of a small register says what its newest version says, and has every version from the first on.
-- examined
select count(*) from activities.entry
-- violating
select e.id as what, format('version %s, %s kept, newest %s', e.version, count(r.version), max(r.version)) as why
  from activities.entry e left join activities.revision r on r.record_id = e.id group by e.id
having count(r.version) <> e.version or max(r.version) is distinct from e.version
union all
select e.id, format('says %s, %s, %s', e.title, e.participants, e.amount)
  from activities.entry e join activities.revision r on r.record_id = e.id and r.version = e.version - (e.retracted_at is not null)::int
 where r.facts ->> 'title' is distinct from e.title or r.facts ->> 'kind' is distinct from e.kind
    or (r.facts ->> 'participants')::int is distinct from e.participants or (r.facts ->> 'products')::int is distinct from e.products
    or (r.facts ->> 'amount')::numeric is distinct from e.amount or (r.facts ->> 'fromOn')::date is distinct from e.from_on
