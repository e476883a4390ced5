-- An act on many rows left its step at each row that it names as done; it was taken back on its own day only, never twice, and nothing else takes such a step back.
-- examined
select count(*) from identity.bulk_item
-- violating
select i.row_id::text as what, 'done, but no step of this act stands at the row' as why
  from identity.bulk_item i join identity.bulk_act a on a.id = i.act_id
 where i.version is not null
   and not exists (select from platform.history h where h.entity_id = i.row_id and h.request_id = a.request_id)
union all
select u.row_id::text, 'taken back before the act, after its day, or by somebody else'
  from identity.bulk_undo u join identity.bulk_act a on a.id = u.act_id
 where u.at < a.at or u.at >= a.undo_until or u.by_user <> a.by_user
union all
select u.row_id::text, 'taken back although it was never done'
  from identity.bulk_undo u join identity.bulk_item i on i.act_id = u.act_id and i.row_id = u.row_id where i.version is null
union all
select h.entity_id::text, format('%s without an act that was taken back', h.action)
  from platform.history h
 where h.action in ('undo-select', 'undo-accept', 'undo-remind', 'undo-approve')
   and not exists (select from identity.bulk_undo u where u.row_id = h.entity_id and u.by_user = h.actor_id
                      and u.at between h.at - interval '1 minute' and h.at + interval '1 minute')
