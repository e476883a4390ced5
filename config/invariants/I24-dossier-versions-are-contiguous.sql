-- What was sent is kept as versions 1, 2, 3…; the dossier stands at the newest; each later one has its reason and author.
-- examined
select count(*) from dossiers.dossier where version_no > 0
-- violating
select d.id as what, format('version %s, stored %s', d.version_no, count(v.number)) as why
  from dossiers.dossier d left join dossiers.dossier_version v on v.dossier_id = d.id
 group by d.id
having d.version_no <> count(v.number) or d.version_no <> coalesce(max(v.number), 0)
    or bool_or(v.number > 1 and (v.reason is null or v.reason = ''))
