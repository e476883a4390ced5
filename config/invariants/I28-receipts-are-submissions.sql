-- As many dossiers have a receipt as were sent: receipt, first version and the record of the sending go together.
-- examined
select count(*) from dossiers.dossier where receipt_no is not null
-- violating
select d.id as what, format('receipt %s, first version %s, sent %s', d.receipt_no is not null, v.number is not null, h.sent) as why
  from dossiers.dossier d
  left join dossiers.dossier_version v on v.dossier_id = d.id and v.number = 1
  cross join lateral (select exists (select from platform.history h
                       where h.entity = 'dossier' and h.entity_id = d.id and h.action = 'submit') as sent) h
 where (d.receipt_no is not null) <> (v.number is not null) or (d.receipt_no is not null) <> h.sent
