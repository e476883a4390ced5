-- Whether a reassessment was filed late stands in each of its filed versions as in the dossier; nothing else is ever late.
-- examined
select count(*) from dossiers.dossier where kind = 'reassessment' and version_no > 0
-- violating
select d.id as what, format('late %s, version %s says %s', d.filed_late, v.number, v.manifest -> 'filedLate') as why
  from dossiers.dossier d join dossiers.dossier_version v on v.dossier_id = d.id
 where case d.kind when 'reassessment' then v.manifest -> 'filedLate' is distinct from to_jsonb(d.filed_late) else d.filed_late end
