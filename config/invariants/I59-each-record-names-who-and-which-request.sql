-- Each record of the history names a known person and the request that made it.
-- examined
select count(*) from platform.history
-- violating
select h.seq as what, format('%s %s by %s', h.entity, h.action, h.actor_id) as why
  from platform.history h
 where h.request_id = '' or not exists (select from identity.app_user u where u.id = h.actor_id)
