-- A dossier that goes on from an earlier one is no first one, and goes on from a filed dossier of the same product that is older.
-- examined
select count(*) from dossiers.dossier where from_dossier_id is not null
-- violating
select d.id as what, format('%s of %s goes on from %s (%s) of %s', d.kind, d.product_id, b.id, b.state, b.product_id) as why
  from dossiers.dossier d join dossiers.dossier b on b.id = d.from_dossier_id
 where d.kind = 'first' or b.product_id <> d.product_id or b.receipt_no is null or b.id >= d.id
