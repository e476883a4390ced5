-- Each sending of a dossier left a version, a record and an event: as many of each.
-- examined
select count(*) from dossiers.dossier_version
-- violating
with sent as (
  select d.id, (select count(*) from dossiers.dossier_version v where v.dossier_id = d.id) as versions,
         (select count(*) from platform.history h where h.entity = 'dossier' and h.entity_id = d.id and h.action = 'submit') as records,
         (select count(*) from platform.told_event o where o.topic = 'dossiers.submitted' and o.data ->> 'dossierId' = d.id::text) as events
    from dossiers.dossier d)
select id as what, format('versions %s, records %s, events %s', versions, records, events) as why
  from sent where versions <> records or versions <> events
