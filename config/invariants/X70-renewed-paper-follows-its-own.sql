-- A renewed paper stands in the same wallet as the one it replaces, and no dossier in work still uses the older one beside the newer.
-- examined
select count(*) from dossiers.paper where replaces_id is not null
-- violating
select n.id::text as what, 'replaces a paper of another producer' as why
  from dossiers.paper n join dossiers.paper o on o.id = n.replaces_id where o.producer_id <> n.producer_id
union all
select n.id::text, format('the dossier %s in work uses both', x.dossier_id)
  from dossiers.paper n join dossiers.dossier_paper x on x.paper_id = n.replaces_id
  join dossiers.dossier_paper y on y.dossier_id = x.dossier_id and y.paper_id = n.id
  join dossiers.dossier d on d.id = x.dossier_id where d.state in ('draft', 'supplement-asked')
