-- Product, producer, unit, round and rulebook of a dossier are still those of its newest frozen version, wherever the producer moved since.
-- examined
select count(*) from dossiers.dossier where version_no > 0
-- violating
select d.id as what, format('unit %s, filed in %s', d.unit_id, v.manifest ->> 'unitId') as why
  from dossiers.dossier d join dossiers.dossier_version v on v.dossier_id = d.id and v.number = d.version_no
 where (d.unit_id, d.producer_id::text, d.product_id::text, d.round_id::text, d.receipt_no, d.rulebook_sha256)
       is distinct from
       (v.manifest ->> 'unitId', v.manifest ->> 'producerId', v.manifest -> 'product' ->> 'id', v.manifest ->> 'roundId',
        v.manifest ->> 'receiptNo', v.manifest ->> 'rulebookSha256')
