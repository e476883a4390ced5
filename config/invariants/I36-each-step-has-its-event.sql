-- Each recorded step that others must hear of has its event, and no such event is without its step.
-- examined
select count(*) from platform.history where entity in ('idea', 'plan', 'dossier', 'evaluation-case', 'decision', 'complaint', 'support-grant', 'certificate', 'status-decision', 'inspection', 'sales-point', 'reassessment-cycle', 'reassessment-hold', 'import-batch', 'periodic-report', 'webhook', 'mandate', 'sheet-move')
-- violating
with told (entity, action, topic, key) as (values
  ('inspection', 'create', 'inspection.planned', 'inspectionId'), ('inspection', 'record', 'inspection.recorded', 'inspectionId'),
  ('inspection', 'record-findings', 'inspection.findings-recorded', 'inspectionId'), ('inspection', 'close', 'inspection.closed', 'inspectionId'),
  ('inspection-plan', 'approve', 'inspection.plan-approved', 'planId'), ('violation-report', 'receive', 'inspection.report-received', 'reportId'),
  ('withdrawal-case', 'create', 'inspection.withdrawal-opened', 'withdrawalId'), ('withdrawal-case', 'propose', 'inspection.withdrawal-proposed', 'withdrawalId'),
  ('withdrawal-case', 'decide', 'inspection.withdrawal-decided', 'withdrawalId'),
  ('idea', 'submit', 'ideas.submitted', 'ideaId'), ('idea', 'return', 'ideas.returned', 'ideaId'),
  ('idea', 'select', 'ideas.selected', 'ideaId'), ('idea', 'refuse', 'ideas.refused', 'ideaId'),
  ('idea', 'undo-select', 'ideas.selection-undone', 'ideaId'),
  ('dossier', 'undo-accept', 'dossiers.acceptance-undone', 'dossierId'),
  ('dossier', 'remind', 'dossiers.reminded', 'dossierId'), ('dossier', 'undo-remind', 'dossiers.reminder-undone', 'dossierId'),
  ('plan', 'submit', 'plans.submitted', 'planId'), ('plan', 'return', 'plans.returned', 'planId'),
  ('plan', 'approve', 'plans.approved', 'planId'), ('plan', 'refuse', 'plans.refused', 'planId'),
  ('plan', 'undo-approve', 'plans.approval-undone', 'planId'),
  ('dossier', 'submit', 'dossiers.submitted', 'dossierId'), ('dossier', 'accept', 'dossiers.accepted', 'dossierId'),
  ('dossier', 'refuse', 'dossiers.refused', 'dossierId'), ('dossier', 'ask-supplement', 'dossiers.supplement-asked', 'dossierId'),
  ('dossier', 'send-opinion', 'dossiers.opinion-sent', 'dossierId'), ('dossier', 'withdraw', 'dossiers.withdrawn', 'dossierId'),
  ('sitting', 'adjourn', 'evaluation.sitting-adjourned', 'sittingId'), ('council', 'decline-seat', 'evaluation.seat-declined', 'councilId'),
  ('sheet-move', 'ask', 'evaluation.sheet-move-asked', 'moveId'), ('sheet-move', 'confirm', 'evaluation.sheet-move-confirmed', 'moveId'),
  ('sheet-move', 'refuse', 'evaluation.sheet-move-refused', 'moveId'), ('sheet-move', 'withdraw', 'evaluation.sheet-move-withdrawn', 'moveId'),
  ('evaluation-case', 'close', 'evaluation.case-closed', 'caseId'), ('decision', 'approve', 'ranking.decision-approved', 'decisionId'),
  ('decision', 'publish', 'ranking.decision-published', 'decisionId'),
  ('complaint', 'uphold', 'ranking.complaint-upheld', 'complaintId'), ('complaint', 'dismiss', 'ranking.complaint-dismissed', 'complaintId'),
  ('certificate', 'record-earlier', 'certificates.recorded', 'certificateId'),
  ('certificate', 'suspended', 'certificates.suspended', 'certificateId'), ('certificate', 'reinstated', 'certificates.reinstated', 'certificateId'),
  ('certificate', 'withdrawn', 'certificates.withdrawn', 'certificateId'), ('certificate', 'superseded', 'certificates.superseded', 'certificateId'),
  ('certificate', 'held', 'certificates.held', 'certificateId'), ('certificate', 'hold-ended', 'certificates.hold-ended', 'certificateId'),
  ('certificate', 'extended', 'certificates.extended', 'certificateId'),
  ('certificate', 'extension-ended', 'certificates.extension-ended', 'certificateId'),
  ('support-grant', 'decide', 'support.grant-decided', 'grantId'), ('support-grant', 'pay', 'support.grant-paid', 'grantId'),
  ('support-grant', 'cancel', 'support.grant-cancelled', 'grantId'), ('support-grant', 'recover', 'support.grant-recovered', 'grantId'),
  ('sales-point', 'register', 'sales.point-registered', 'pointId'), ('sales-point', 'survey', 'sales.point-surveyed', 'pointId'),
  ('sales-point', 'recognise', 'sales.point-recognised', 'pointId'), ('sales-point', 'publish', 'sales.point-published', 'pointId'),
  ('sales-point', 'renew', 'sales.point-renewed', 'pointId'), ('sales-point', 'suspend', 'sales.point-suspended', 'pointId'),
  ('sales-point', 'reinstate', 'sales.point-reinstated', 'pointId'), ('sales-point', 'revoke', 'sales.point-revoked', 'pointId'),
  ('sales-point', 'close', 'sales.point-closed', 'pointId'), ('sales-point', 'chase', 'sales.point-chased', 'pointId'), ('sales-point', 'withdraw', 'sales.point-withdrawn', 'pointId'),
  ('status-decision', 'publish', 'certificates.status-decision-published', 'decisionId'),
  ('status-decision', 'cancel', 'certificates.status-decision-cancelled', 'decisionId'),
  ('status-decision', 'remove-item', 'certificates.status-item-removed', 'decisionId'),
  ('reassessment-cycle', 'file', 'reassessment.filed', 'cycleId'), ('reassessment-cycle', 'renew', 'reassessment.renewed', 'cycleId'),
  ('reassessment-cycle', 'miss', 'reassessment.not-renewed', 'cycleId'), ('reassessment-cycle', 'leave', 'reassessment.leaving', 'cycleId'),
  ('reassessment-cycle', 'stay', 'reassessment.staying', 'cycleId'),
  ('webhook', 'disable', 'exchange.webhook-disabled', 'webhookId'),
  ('mandate', 'take', 'journeys.mandate-taken', 'mandateId'), ('mandate', 'revoke', 'journeys.mandate-revoked', 'mandateId'),
  ('mandate', 'ask', 'journeys.mandate-asked', 'mandateId'), ('mandate', 'confirm', 'journeys.mandate-confirmed', 'mandateId'),
  ('import-batch', 'pass', 'exchange.import-checked', 'batchId'), ('import-batch', 'refuse', 'exchange.import-refused', 'batchId'),
  ('import-batch', 'finish', 'exchange.import-committed', 'batchId'), ('import-batch', 'undo', 'exchange.import-undone', 'batchId'),
  ('periodic-report', 'ask', 'reporting.units-asked', 'reportId'), ('periodic-report', 'issue', 'reporting.report-issued', 'reportId'),
  ('reassessment-hold', 'start', 'reassessment.hold-started', 'holdId'), ('reassessment-hold', 'end', 'reassessment.hold-ended', 'holdId')),
steps as (
  select t.topic, h.entity_id::text as id, count(*) as count from platform.history h join told t on t.entity = h.entity and t.action = h.action
   where not (t.topic = 'dossiers.withdrawn' and h.from_state = 'draft') group by 1, 2),
events as (
  select t.topic, o.data ->> t.key as id, count(*) as count from platform.told_event o join told t on t.topic = o.topic group by 1, 2)
select coalesce(s.id, e.id) as what, format('%s: steps %s, events %s', coalesce(s.topic, e.topic), coalesce(s.count, 0), coalesce(e.count, 0)) as why
  from steps s full join events e on e.topic = s.topic and e.id = s.id
 where s.count is distinct from e.count
