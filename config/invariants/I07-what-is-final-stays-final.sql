-- Nothing leaves a final state: refused and selected ideas, decided plans, refused dossiers, closed rounds, sessions and products,
-- published decisions. Only what was taken in from a register and is undone goes,
-- and a selection or an approval of a plan that was taken back on its day (X71).
-- examined
select count(*) from platform.history
-- violating
select h.entity_id as what, format('%s: %s leads from %s to %s', h.entity, h.action, h.from_state, h.to_state) as why
  from platform.history h
  join (values ('idea', 'selected'), ('idea', 'refused'), ('plan', 'approved'), ('plan', 'refused'), ('dossier', 'refused'),
               ('dossier', 'withdrawn'), ('round', 'closed'), ('sitting', 'closed'), ('evaluation-case', 'closed'),
               ('evaluation-case', 'withdrawn'), ('decision', 'published'), ('decision', 'cancelled'),
               ('reassessment-cycle', 'renewed'), ('reassessment-cycle', 'lapsed'), ('reassessment-cycle', 'withdrawn'),
               ('reassessment-hold', 'ended'), ('reassessment-hold', 'discarded')) final (entity, state)
    on final.entity = h.entity and final.state = h.from_state
 where h.to_state <> h.from_state
   and not (h.action = 'import-undone' and h.to_state = 'removed'
            and exists (select from platform.history e where e.entity = h.entity and e.entity_id = h.entity_id and e.action = 'record-earlier'))
   and not (h.action in ('undo-select', 'undo-approve') and exists (select from identity.bulk_undo u where u.row_id = h.entity_id))
