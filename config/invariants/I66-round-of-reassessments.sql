-- The round of reassessments has no last day and holds nothing but reassessments.
-- examined
select count(*) from programme.round where kind = 'reassessment'
-- violating
select r.id as what, 'has a last day' as why from programme.round r
 where r.kind = 'reassessment' and exists (select from programme.round_deadline l where l.round_id = r.id)
union all
select d.id, format('a dossier of kind %s', d.kind) from dossiers.dossier d join programme.round r on r.id = d.round_id
 where r.kind = 'reassessment' and d.kind <> 'reassessment'
