import type { Workflow } from '@app/kernel';
import { planWorkflow } from '../../libs/business-plans/src/domain/plan-workflow';
import { dossierWorkflow } from '../../libs/dossiers/src/domain/dossier-workflow';
import { caseWorkflow } from '../../libs/evaluation/src/domain/case-workflow';
import { sheetMoveWorkflow } from '../../libs/evaluation/src/domain/sheet-move-workflow';
import { sittingWorkflow } from '../../libs/evaluation/src/domain/sitting-workflow';
import { batchWorkflow } from '../../libs/exchange/src/domain/import-batch-workflow';
import { archiveWorkflow } from '../../libs/exchange/src/domain/archive-workflow';
import { webhookWorkflow } from '../../libs/exchange/src/domain/webhook-workflow';
import { mandateWorkflow } from '../../libs/journeys/src/domain/mandate-workflow';
import { ideaWorkflow } from '../../libs/ideas/src/domain/idea-workflow';
import { inspectionWorkflow } from '../../libs/inspection/src/domain/inspection-workflow';
import { inspectionPlanWorkflow } from '../../libs/inspection/src/domain/inspection-plan-workflow';
import { reportWorkflow } from '../../libs/inspection/src/domain/report-workflow';
import { withdrawalWorkflow } from '../../libs/inspection/src/domain/withdrawal-workflow';
import { cycleWorkflow } from '../../libs/reassessment/src/domain/cycle-workflow';
import { holdWorkflow } from '../../libs/reassessment/src/domain/hold-workflow';
import { periodicReportWorkflow } from '../../libs/reporting/src/domain/periodic-report-workflow';
import { roundWorkflow } from '../../libs/programme/src/domain/round-workflow';
import { statusDecisionWorkflow } from '../../libs/certificates/src/domain/status-decision-workflow';
import { complaintWorkflow } from '../../libs/ranking/src/domain/complaint-workflow';
import { decisionWorkflow } from '../../libs/ranking/src/domain/decision-workflow';
import { grantWorkflow } from '../../libs/support/src/domain/grant-workflow';
import { pointWorkflow } from '../../libs/sales-points/src/domain/point-workflow';
import { regulationWorkflow } from '../../libs/sales-points/src/domain/regulation-workflow';
import { supportWorkflow } from '../../libs/sales-points/src/domain/support-workflow';
import { warningWorkflow } from '../../libs/sales-points/src/domain/warning-workflow';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

type AnyWorkflow = Workflow<string, string, string, never>;

/** Written down a second time, by hand, from the domain page: what a table allows must be this and nothing else. */
const EXPECTED: Readonly<Record<string, { table: AnyWorkflow; roles: readonly string[]; cells: readonly string[] }>> = {
  'idea-workflow': {
    table: ideaWorkflow,
    roles: ['writer', 'decider', 'undoer'],
    cells: [
      'draft submit writer → submitted',
      'returned submit writer → submitted',
      'submitted return decider → returned',
      'submitted select decider → selected',
      'selected undo-select undoer → submitted',
      'submitted refuse decider → refused',
    ],
  },
  'complaint-workflow': {
    table: complaintWorkflow,
    roles: ['writer', 'answerer'],
    cells: ['open uphold answerer → upheld', 'open dismiss answerer → dismissed', 'open withdraw writer → withdrawn'],
  },
  'mandate-workflow': {
    table: mandateWorkflow,
    roles: ['giver', 'helper'],
    cells: [
      'offered take helper → active',
      'offered confirm giver → active',
      'offered revoke giver → revoked',
      'offered revoke helper → revoked',
      'active revoke giver → revoked',
      'active revoke helper → revoked',
    ],
  },
  'cycle-workflow': {
    table: cycleWorkflow,
    roles: ['producer', 'system'],
    cells: [
      'running file system → filed',
      'leaving file system → filed',
      'not-renewed file system → filed',
      'filed drop system → running',
      'filed miss system → not-renewed',
      'running leave producer → leaving',
      'leaving stay producer → running',
      'leaving end system → left',
      ...['running', 'filed', 'leaving', 'not-renewed'].map((from) => `${from} renew system → renewed`),
      ...['running', 'filed', 'leaving', 'not-renewed', 'left'].flatMap((from) => [
        `${from} lapse system → lapsed`,
        `${from} withdraw system → withdrawn`,
      ]),
    ],
  },
  'hold-workflow': {
    table: holdWorkflow,
    roles: ['manager', 'system'],
    cells: [
      'draft start manager → in-force',
      'draft discard manager → discarded',
      'in-force end manager → ended',
      'in-force end system → ended',
    ],
  },
  'periodic-report-workflow': {
    table: periodicReportWorkflow,
    roles: ['office', 'issuer'],
    cells: [
      'drafting ask office → confirming',
      'confirming issue issuer → issued',
      'drafting give-up office → given-up',
      'confirming give-up office → given-up',
    ],
  },
  'import-batch-workflow': {
    table: batchWorkflow,
    roles: ['office', 'system'],
    cells: [
      'uploaded pass system → checked',
      'uploaded refuse system → faulty',
      'checked commit office → committing',
      'committing finish system → committed',
      'committing refuse system → faulty',
      'committed undo office → undone',
      'uploaded discard office → discarded',
      'checked discard office → discarded',
      'faulty discard office → discarded',
    ],
  },
  'archive-workflow': {
    table: archiveWorkflow,
    roles: ['system'],
    cells: ['requested finish system → ready', 'requested fail system → failed', 'ready expire system → expired'],
  },
  'webhook-workflow': {
    table: webhookWorkflow,
    roles: ['manager', 'system'],
    cells: [
      'active pause manager → paused',
      'paused resume manager → active',
      'disabled resume manager → active',
      'active disable system → disabled',
      ...['active', 'paused', 'disabled'].map((from) => `${from} end manager → ended`),
    ],
  },
  'plan-workflow': {
    table: planWorkflow,
    roles: ['writer', 'decider', 'undoer'],
    cells: [
      'draft submit writer → submitted',
      'returned submit writer → submitted',
      'submitted return decider → returned',
      'submitted approve decider → approved',
      'approved undo-approve undoer → submitted',
      'submitted refuse decider → refused',
    ],
  },
  'dossier-workflow': {
    table: dossierWorkflow,
    roles: ['writer', 'desk', 'undoer'],
    cells: [
      'draft submit writer → submitted',
      'draft withdraw writer → withdrawn',
      'submitted accept desk → accepted',
      'accepted undo-accept undoer → submitted',
      'submitted refuse desk → refused',
      'submitted ask-supplement desk → supplement-asked',
      'submitted withdraw writer → withdrawn',
      'supplement-asked submit writer → submitted',
      'supplement-asked refuse desk → refused',
      'supplement-asked withdraw writer → withdrawn',
      'accepted withdraw desk → withdrawn',
    ],
  },
  'round-workflow': {
    table: roundWorkflow,
    roles: ['provincial-office'],
    cells: ['preparing open provincial-office → open', 'open close provincial-office → closed'],
  },
  'sitting-workflow': {
    table: sittingWorkflow,
    roles: ['manager', 'presiding'],
    cells: [
      ['planned open', 'open'],
      ['open pause', 'paused'],
      ['paused resume', 'open'],
      ['open close', 'closed'],
      ['paused close', 'closed'],
      ['open adjourn', 'adjourned'],
      ['paused adjourn', 'adjourned'],
      ['adjourned resume', 'open'],
      ['adjourned close', 'closed'],
    ].flatMap(([cell, to]) => ['manager', 'presiding'].map((role) => `${cell} ${role} → ${to}`)),
  },
  'sheet-move-workflow': {
    table: sheetMoveWorkflow,
    roles: ['member', 'manager'],
    cells: ['asked confirm member → confirmed', 'asked refuse member → refused', 'asked withdraw manager → withdrawn'],
  },
  'case-workflow': {
    table: caseWorkflow,
    roles: ['manager', 'presiding'],
    cells: [
      'assigned call manager → scoring',
      'assigned call presiding → scoring',
      'scoring discuss presiding → discussion',
      'discussion reopen presiding → scoring',
      'discussion close presiding → closed',
      'discussion to-meeting manager → assigned',
      'discussion to-meeting presiding → assigned',
      'scoring to-meeting manager → assigned',
      'scoring to-meeting presiding → assigned',
      'assigned withdraw manager → withdrawn',
      'scoring withdraw manager → withdrawn',
      'discussion withdraw manager → withdrawn',
    ],
  },
  'status-decision-workflow': {
    table: statusDecisionWorkflow,
    roles: ['preparer', 'approver', 'publisher'],
    cells: [
      'draft prepare preparer → prepared',
      'draft cancel preparer → cancelled',
      'prepared return approver → draft',
      'prepared approve approver → approved',
      'prepared cancel preparer → cancelled',
      'approved publish publisher → published',
      'approved cancel approver → cancelled',
    ],
  },
  'inspection-workflow': {
    table: inspectionWorkflow,
    roles: ['manager', 'team'],
    cells: [
      'planned start team → under-way',
      'planned record team → recorded',
      'under-way record team → recorded',
      'planned record-findings team → remedy-awaited',
      'under-way record-findings team → remedy-awaited',
      'recorded close manager → closed',
      'remedy-awaited close manager → closed',
      'planned cancel manager → cancelled',
      'under-way cancel manager → cancelled',
    ],
  },
  'inspection-plan-workflow': {
    table: inspectionPlanWorkflow,
    roles: ['manager', 'approver'],
    cells: [
      'draft approve approver → approved',
      'draft cancel manager → cancelled',
      'draft cancel approver → cancelled',
      'approved close manager → closed',
    ],
  },
  'report-workflow': {
    table: reportWorkflow,
    roles: ['handler'],
    cells: [
      'received open-inspection handler → assigned',
      'received join handler → assigned',
      'received dismiss handler → dismissed',
    ],
  },
  'withdrawal-workflow': {
    table: withdrawalWorkflow,
    roles: ['manager', 'system'],
    cells: [
      'hearing propose manager → proposed',
      'hearing drop manager → dropped',
      'proposed drop manager → dropped',
      'proposed return system → hearing',
      'proposed decide system → decided',
    ],
  },
  'decision-workflow': {
    table: decisionWorkflow,
    roles: ['preparer', 'approver', 'publisher'],
    cells: [
      'draft prepare preparer → prepared',
      'draft cancel preparer → cancelled',
      'prepared return approver → draft',
      'prepared approve approver → approved',
      'prepared cancel preparer → cancelled',
      'approved publish publisher → published',
      'approved cancel approver → cancelled',
    ],
  },
  'grant-workflow': {
    table: grantWorkflow,
    roles: ['proposer', 'decider', 'payer'],
    cells: [
      'proposed decide decider → decided',
      'proposed cancel proposer → cancelled',
      'proposed cancel decider → cancelled',
      'decided accept payer → accepted',
      'decided pay payer → paid',
      'decided cancel decider → cancelled',
      'accepted pay payer → paid',
      'accepted cancel decider → cancelled',
      'paid pay payer → paid',
      'paid close payer → closed',
      'paid recover decider → recovered',
      'closed recover decider → recovered',
    ],
  },
  'point-workflow': {
    table: pointWorkflow,
    roles: ['department', 'operator'],
    cells: [
      'registered survey department → surveyed',
      'registered withdraw department → closed',
      'registered withdraw operator → closed',
      'surveyed survey department → surveyed',
      'surveyed recognise department → recognised',
      'surveyed withdraw department → closed',
      'surveyed withdraw operator → closed',
      'recognised publish department → recognised',
      'recognised renew department → recognised',
      'recognised suspend department → suspended',
      'recognised close department → closed',
      'suspended reinstate department → recognised',
      'suspended revoke department → revoked',
      'suspended close department → closed',
    ],
  },
  'regulation-workflow': {
    table: regulationWorkflow,
    roles: ['department', 'clock'],
    cells: [
      'draft review department → reviewed',
      'draft drop department → dropped',
      'reviewed return department → draft',
      'reviewed issue department → issued',
      'issued enforce department → in-force',
      'issued enforce clock → in-force',
      'in-force replace department → replaced',
      'in-force replace clock → replaced',
    ],
  },
  'support-workflow': {
    table: supportWorkflow,
    roles: ['department'],
    cells: [
      'granted accept department → granted',
      'granted pay department → paid',
      'granted cancel department → cancelled',
      'paid open-recovery department → recovering',
      'recovering recover department → recovered',
      'recovering waive department → waived',
    ],
  },
  'warning-workflow': {
    table: warningWorkflow,
    roles: ['department'],
    cells: [
      'open remedy department → remedied',
      'open escalate department → escalated',
      'escalated remedy department → remedied',
    ],
  },
};

describe('workflow tables', () => {
  it('are all here', () => {
    const files = readdirSync(join(__dirname, '..', '..', 'libs'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /domain\/[a-z-]*workflow\.ts$/.test(file))
      .map((file) => basename(file, '.ts'));
    expect(files.sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(Object.entries(EXPECTED))('%s allows exactly these cells', (_name, { table, roles, cells }) => {
    expect(table.lint()).toEqual([]);
    const known = new Set(table.definition.rows.flatMap((row) => row.by));
    expect([...known].sort()).toEqual([...roles].sort());
    const open = table.cells(roles).flatMap(({ state, action, role }) => {
      const to = table.definition.rows.find(
        (row) => row.from === state && row.on === action && row.by.includes(role),
      )?.to;
      const allowed = table.allowedActions(state, [role]).includes(action);
      expect(allowed).toBe(to !== undefined);
      return to === undefined ? [] : [`${state} ${action} ${role} → ${to}`];
    });
    expect(open.sort()).toEqual([...cells].sort());
  });
});
