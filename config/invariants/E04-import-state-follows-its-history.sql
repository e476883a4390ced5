-- The state of an import is what its history says last, and the history knows the hash of its file.
-- examined
select count(*) from exchange.import_batch
-- violating
select b.id as what, format('state %s, history %s', b.state, coalesce(h.to_state, 'none')) as why
  from exchange.import_batch b
  left join lateral (select x.to_state from platform.history x where x.entity = 'import-batch' and x.entity_id = b.id order by x.seq desc limit 1) h on true
 where h.to_state is distinct from b.state
    or not exists (select from platform.history u where u.entity = 'import-batch' and u.entity_id = b.id and u.action = 'upload' and u.facts ->> 'sha256' = b.sha256)
