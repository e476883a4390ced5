-- The state of each object is where its newest record leads, and each record begins where the one before it ended.
-- examined
select count(*) from platform.history
-- violating
with objects (entity, id, state) as (
  select 'idea', id, state from ideas.idea union all select 'plan', id, state from plans.plan
  union all select 'dossier', id, state from dossiers.dossier union all select 'round', id, state from programme.round
  union all select 'council', id, state from evaluation.council union all select 'sitting', id, state from evaluation.sitting
  union all select 'evaluation-case', id, state from evaluation.evaluation_case union all select 'decision', id, state from ranking.decision
  union all select 'sheet-move', id, state from evaluation.sheet_move
  union all select 'complaint', id, state from ranking.complaint
  union all select 'support-grant', id, state from support.support_grant
  union all select 'status-decision', id, state from certificates.status_decision
  union all select 'inspection', id, state from inspection.inspection union all select 'inspection-plan', id, state from inspection.plan
  union all select 'violation-report', id, state from inspection.violation_report union all select 'withdrawal-case', id, state from inspection.withdrawal_case
  union all select 'sales-point', id, state from sales.point union all select 'sales-regulation', id, state from sales.regulation
  union all select 'sales-warning', id, state from sales.warning union all select 'sales-support', id, state from sales.support
  union all select 'periodic-report', id, state from reporting.report
  union all select 'webhook', id, state from exchange.webhook union all select 'archive', id, state from exchange.round_archive
  union all select 'mandate', id, state from journeys.mandate
  union all select 'reassessment-cycle', id, state from reassessment.cycle union all select 'reassessment-hold', id, state from reassessment.hold),
records as (
  select h.*, lag(to_state) over w as before, lead(seq) over w is null as newest
    from platform.history h
   where entity in (select entity from objects) and action <> 'dismiss-conflict'
  window w as (partition by entity, entity_id order by seq))
select o.id as what, format('%s is %s, its newest record says %s', o.entity, o.state, coalesce(r.to_state, 'nothing')) as why
  from objects o left join records r on r.entity = o.entity and r.entity_id = o.id and r.newest
 where o.state is distinct from r.to_state
union all
select r.entity_id, format('%s: %s begins at %s after %s', r.entity, r.action, coalesce(r.from_state, 'nothing'), coalesce(r.before, 'nothing'))
  from records r where r.from_state is distinct from r.before
